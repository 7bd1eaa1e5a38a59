package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws of one room of the case. Each room has its own dice, so that a change in one room leaves the others as they are.
 *
 * <p>{@link Random#nextInt(int)} alone is used, because its numbers are laid down by its contract for every JDK.
 */
final class Dice {
    private final Random random;

    Dice(long seed, String room) {
        // A text's hash is laid down as well, and differs from room to room.
        random = new Random(seed * 1_000_003L + room.hashCode());
    }

    /** {@return a number between two bounds, both inclusive} */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** {@return true in so many of a hundred cases} */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** {@return one of the values} */
    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** {@return the values in a drawn order} */
    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T value = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, value);
        }
        return copy;
    }

    /** {@return the first so many values of a drawn order} */
    <T> List<T> some(List<T> values, int count) {
        return List.copyOf(shuffled(values).subList(0, count));
    }
}
