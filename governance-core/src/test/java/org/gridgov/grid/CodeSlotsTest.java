package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CodeSlotsTest {
    private static int slot(String code, int mask) {
        byte[] text = code.getBytes(StandardCharsets.US_ASCII);
        return (int) (CodeSlots.hash(text, 0, text.length) >>> 32) & mask;
    }

    @Test
    void endingsOfAnyCharactersAreSpreadOverTheTable() {
        int mask = (1 << 20) - 1;
        BitSet taken = new BitSet();
        int codes = 0;
        for (int family = 0; family < 30; family++) {
            for (char one = '!'; one <= '~'; one++) {
                for (char two = '!'; two <= '~'; two++) {
                    taken.set(slot("F" + family + one + two, mask));
                    codes++;
                }
            }
        }
        // Chance alone leaves 88 of 100 codes a slot of their own in a table that is a quarter full.
        assertThat(taken.cardinality()).isGreaterThan(codes * 8 / 10);
    }

    @Test
    void siblingsByNumberStandSideBySide() {
        int mask = (1 << 20) - 1;
        int first = slot("320613001010", mask);
        for (int i = 0; i < 10; i++) {
            assertThat(slot("32061300101" + i, mask)).isEqualTo((first + i) & mask);
        }
    }
}
