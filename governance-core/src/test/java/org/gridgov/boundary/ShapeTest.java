package org.gridgov.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapeTest {
    /** Read anew from every point in both directions; the least one is the shape's. */
    @Test
    void aRingStartsWhereItReadsLeast() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int[] ring = new int[2 * (3 + random.nextInt(7))];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = random.nextInt(3) - 1;
            }
            if (points(ring) < 3) {
                continue;
            }
            Shape shape = Shape.of(ring);
            int[] own = shape.ring(0);
            for (int turn = 0; turn < ring.length; turn += 2) {
                int[] turned = new int[ring.length];
                int[] own2 = new int[own.length];
                for (int i = 0; i < ring.length; i++) {
                    turned[i] = ring[(i + turn) % ring.length];
                }
                for (int i = 0; i < own.length; i++) {
                    own2[i] = own[(i + turn) % own.length];
                }
                assertThat(Shape.of(turned)).as(Arrays.toString(ring)).isEqualTo(shape);
                assertThat(Arrays.compare(own, own2)).as(Arrays.toString(own)).isLessThanOrEqualTo(0);
            }
        }
    }

    private static int points(int[] ring) {
        int points = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            points += ring[i] != ring[next] || ring[i + 1] != ring[next + 1] ? 1 : 0;
        }
        return points;
    }

    @Test
    void aRingMayRunRoundHalfAMillionTimes() {
        int[] ring = new int[6 * 500_000];
        for (int i = 0; i < ring.length; i += 6) {
            ring[i + 2] = 10;
            ring[i + 5] = 10;
        }
        assertThat(Shape.of(ring).points()).isEqualTo(1_500_000);
    }
}
