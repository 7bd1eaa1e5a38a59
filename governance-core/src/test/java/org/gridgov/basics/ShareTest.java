package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "2/5, 2/5", "0.4, 2/5", "40%, 2/5", "4/10, 2/5", "12.5%, 1/8", "1.00, 1", "0/7, 0"})
    void readsEverySpelling(String written, String printed) {
        assertThat(Share.parse(written)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1/0", "6/5", "1.1", "101%", "-1", "1/-2", ".5", "1e3", "1/2%", "2", "½", "1 /2"})
    void refusesWhatIsNoShare(String written) {
        assertThatThrownBy(() -> Share.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItRefuses() {
        assertThatThrownBy(() -> Share.of(6, 5)).hasMessage("A share must be in 0..1, but is 6/5");
        assertThatThrownBy(() -> Share.of(2, 3).plus(Share.of(1, 2))).hasMessage("A share must be in 0..1, but is 7/6");
    }

    @Test
    void sumsBeyondTheWholeForMessages() {
        assertThat(Share.sum(List.of(Share.of(1, 3), Share.of(1, 3), Share.of(1, 3))))
                .isEqualTo("1");
        assertThat(Share.sum(List.of(Share.ONE, Share.of(1, 5)))).isEqualTo("6/5");
        assertThat(Share.sum(List.of())).isEqualTo("0");
    }
}
