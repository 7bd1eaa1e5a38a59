package org.gridgov.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final LocalText TEXT = LocalText.of("户", "households");

    @Test
    void thirtyTwoVisitsCannotHaveReachedSixtySixHouseholds() {
        assertThatThrownBy(() -> Figure.reached(TEXT, 66, TEXT, 66, 32, TEXT, DateRange.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 events")
                .hasMessageContaining("66");
    }

    @Test
    void thirtyTwoVisitsMayHaveReachedThirtyTwoOfSixtySix() {
        Figure figure = Figure.reached(TEXT, 32, TEXT, 66, 32, TEXT, DateRange.ALWAYS);
        assertThat(figure.value()).isEqualTo(32);
        assertThat(figure.denominator()).isEqualTo(66);
    }
}
