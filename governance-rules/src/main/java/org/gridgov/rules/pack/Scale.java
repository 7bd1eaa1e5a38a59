package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;

/**
 * How a number becomes a band before any rule sees it: under 500 metres is near, under 2000 walkable, the rest far.
 *
 * <p>Immutable, thread-safe.
 *
 * @param measure the name under which a case carries the number
 * @param unit the unit of the number and of the cut points
 * @param bands the steps, cut points ascending; the last has none
 */
public record Scale(String measure, LocalText unit, List<Band> bands) {
    /**
     * Checks the cut points.
     *
     * @throws IllegalArgumentException if there is no step, the cut points do not ascend or the last step has one
     */
    public Scale {
        Require.code("A measure", measure);
        Objects.requireNonNull(unit, "unit");
        bands = List.copyOf(bands);
        if (!ascends(bands)) {
            throw new IllegalArgumentException(
                    "Cut points must ascend and the last band must have none, but are " + cuts(bands));
        }
    }

    /**
     * Tells whether steps make a scale.
     *
     * @param bands the steps
     * @return whether there is one, cut points ascend, and the last step and only it has none
     */
    public static boolean ascends(List<Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i - 1).below() >= bands.get(i).below()) {
                return false;
            }
        }
        return !bands.isEmpty() && bands.get(bands.size() - 1).below() == Long.MAX_VALUE;
    }

    private static List<Long> cuts(List<Band> bands) {
        return bands.stream().map(Band::below).toList();
    }

    /**
     * The band of a number. O(steps).
     *
     * @param number the number, in the scale's unit
     * @return the value of the first step whose cut point lies above it, or of the last step
     */
    public AttributeValue bandOf(long number) {
        return bands.get(indexOf(number)).value();
    }

    /**
     * Which step a number falls into. O(steps).
     *
     * @param number the number, in the scale's unit
     * @return the position of the first step whose cut point lies above it, or of the last step
     */
    public int indexOf(long number) {
        int step = 0;
        while (step < bands.size() - 1 && number >= bands.get(step).below()) {
            step++;
        }
        return step;
    }
}
