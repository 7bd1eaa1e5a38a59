package org.gridgov.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.junit.jupiter.api.Test;

class FormulaReadingTest {
    private static final LocalText NAME = LocalText.of("体系", "structure");
    private static final List<String> TWO = List.of("unit:grid", "slot:core");

    private static String cause(String text, List<String> counts) {
        Loaded<Optional<Formula>> read = Formula.read(text, counts, NAME);
        assertThat(read.value()).isEmpty();
        return read.findings().asList().get(0).cause().en();
    }

    @Test
    void readsFullWidthFiguresAndBlanks() {
        assertThat(Formula.read("１ ＋ 2", TWO, NAME).value()).contains(new Formula("1+2", TWO, NAME));
        assertThat(Formula.read("1+2", TWO, NAME).findings().asList()).isEmpty();
    }

    @Test
    void pointsAtTheCharacter() {
        assertThat(cause("1++2", TWO)).endsWith("a number as character 3:\n    1++2\n      ^");
        assertThat(cause("1+二", TWO)).endsWith("a number as character 3:\n    1+二\n      ^");
        assertThat(cause("1-2", TWO)).endsWith("a plus sign as character 2:\n    1-2\n     ^");
        assertThat(cause("一+2", TWO)).contains("character 1");
        assertThat(cause("1+", TWO)).endsWith("a number as character 3:\n    1+\n      ^");
        assertThat(cause("1234567", List.of("unit:grid")))
                .contains("at most six digits")
                .endsWith("\n          ^");
        assertThat(cause("1+".repeat(40) + "1", TWO)).contains("at most 32 numbers");
    }

    @Test
    void pointsAtWhatIsCounted() {
        assertThat(cause("1+2", List.of("unit:grid", "solt:core"))).endsWith("\n    solt:core\n    ^");
        assertThat(cause("1+2", List.of("unit:", "slot:core"))).endsWith("\n    unit:\n         ^");
        assertThat(Formula.read("1+2", List.of("solt:core", "unit:grid"), NAME)
                        .findings()
                        .asList()
                        .get(0)
                        .cure()
                        .en())
                .contains("'slot:'");
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertThat(Formula.read("1+2+3", List.of("unit:grid", "slot"), NAME).findings().stream()
                        .map(Finding::code))
                .containsExactly("GG-ORG-06", "GG-ORG-07");
        assertThat(Formula.read("1+\u202e" + "x".repeat(500), TWO, NAME)
                        .findings()
                        .toString())
                .hasSizeLessThan(700);
    }
}
