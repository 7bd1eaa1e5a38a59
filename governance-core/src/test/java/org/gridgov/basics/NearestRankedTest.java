package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestRankedTest {
    private static final List<String> WORDS = List.of("近", "远", "紧急", "较急", "一般", "养老护理", "心理疏导", "elder care");

    @Test
    void findsAWordOneEditAway() {
        assertThat(Nearest.ranked("紧集", WORDS)).containsExactly("紧急");
        assertThat(Nearest.ranked("急紧", WORDS)).containsExactly("紧急");
        assertThat(Nearest.ranked("紧急的", WORDS)).containsExactly("紧急");
        assertThat(Nearest.ranked("紧", WORDS)).containsExactly("紧急");
    }

    @Test
    void findsAWordOfThreeCharactersTwoEditsAway() {
        assertThat(Nearest.ranked("养老互里", WORDS)).containsExactly("养老护理");
        assertThat(Nearest.ranked("eldr carre", WORDS)).containsExactly("elder care");
    }

    @Test
    void keepsAtLeastOneCharacter() {
        assertThat(Nearest.ranked("进", WORDS)).isEmpty();
        assertThat(Nearest.ranked("完全不对", WORDS)).isEmpty();
        assertThat(Nearest.ranked("x".repeat(65), WORDS)).isEmpty();
    }

    @Test
    void prefersAmongEqualsTheWordThatSharesMore() {
        assertThat(Nearest.ranked("同网", List.of("同社区", "网格", "同网格"))).containsExactly("同网格", "同社区");
    }
}
