package org.gridgov.rules.check.lint;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;

/**
 * Which cases at least one of several regions holds, and which at least two.
 *
 * @param once the cases of at least one
 * @param twice the cases of at least two
 */
record Once(Region once, Region twice) {
    static Once of(Space space, List<Region> regions) {
        List<Once> rest = new ArrayList<>();
        regions.forEach(region -> rest.add(new Once(region, space.none())));
        while (rest.size() > 1) {
            List<Once> next = new ArrayList<>();
            for (int i = 0; i + 1 < rest.size(); i += 2) {
                next.add(rest.get(i).and(rest.get(i + 1)));
            }
            if (rest.size() % 2 == 1) {
                next.add(rest.get(rest.size() - 1));
            }
            rest.clear();
            rest.addAll(next);
        }
        return rest.isEmpty() ? new Once(space.none(), space.none()) : rest.get(0);
    }

    private Once and(Once other) {
        return new Once(once.or(other.once), twice.or(other.twice).or(once.and(other.once)));
    }

    /** The cases of exactly one: what a region among them holds of these would be lost without it. */
    Region onlyOne() {
        return once.minus(twice);
    }
}
