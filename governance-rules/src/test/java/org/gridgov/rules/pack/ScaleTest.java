package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final LocalText METRES = LocalText.of("米", "metres");

    private static Band band(String code, long below) {
        return new Band(new AttributeValue(code, LocalText.parse(code), List.of()), below);
    }

    @Test
    void aCutPointBelongsToTheNextBand() {
        Scale scale = new Scale("distance", METRES, List.of(band("near", 500), band("far", Long.MAX_VALUE)));
        assertThat(scale.bandOf(-3).code()).isEqualTo("near");
        assertThat(scale.bandOf(499).code()).isEqualTo("near");
        assertThat(scale.bandOf(500).code()).isEqualTo("far");
        assertThat(scale.bandOf(Long.MAX_VALUE).code()).isEqualTo("far");
    }

    @Test
    void refusesCutPointsThatDoNotAscend() {
        List<Band> bands = List.of(band("a", 5), band("b", 5), band("c", Long.MAX_VALUE));
        assertThatThrownBy(() -> new Scale("distance", METRES, bands)).hasMessageContaining("must ascend");
    }

    @Test
    void refusesAnEndToTheLastBand() {
        assertThatThrownBy(() -> new Scale("distance", METRES, List.of(band("a", 5))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale("distance", METRES, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
