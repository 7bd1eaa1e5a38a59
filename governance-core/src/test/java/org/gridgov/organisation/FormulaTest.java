package org.gridgov.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final LocalText NAME = LocalText.of("体系", "structure");

    @Test
    void o2CountsEachKindAndNamesWhatIsMissing() {
        Formula formula = new Formula("1+2", List.of("organisation:committee", "organisation:branch"), NAME);
        List<FormulaLine> lines =
                formula.check(Map.of("organisation:committee", List.of("C-1"), "organisation:branch", List.of("B-1")));
        assertThat(lines.get(0).holds()).isTrue();
        assertThat(lines.get(1).holds()).isFalse();
        assertThat(lines.get(1).missing()).isEqualTo(1);
    }

    @Test
    void o2TheAlliancesSlotsAddUpToItsMembers() {
        assertThat(new Formula("1+2+9", List.of("slot:lead", "slot:core", "slot:member"), NAME).sum())
                .isEqualTo(12);
    }

    @Test
    void refusesASumWithoutAKindForEachNumber() {
        assertThatThrownBy(() -> new Formula("1+2+3", List.of("unit:grid"), NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1+2+3")
                .hasMessageContaining("names 1");
    }
}
