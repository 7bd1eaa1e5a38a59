package org.gridgov.rules.check.lint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;

/** Finds few rows that together hold all cases of a region. */
final class Hiders {
    private final Space space;
    private final IdentityHashMap<Rule, Region> fires;

    Hiders(Space space, IdentityHashMap<Rule, Region> fires) {
        this.space = space;
        this.fires = fires;
    }

    /**
     * One row if one suffices; otherwise the row that holds most of what is left, and so on, without those that turn out to
     * be needless. The rows together must hold the target.
     */
    List<Rule> of(Region target, List<Rule> candidates) {
        List<Rule> useful =
                candidates.stream().filter(rule -> region(rule).meets(target)).toList();
        Optional<Rule> one =
                useful.stream().filter(rule -> region(rule).encloses(target)).findFirst();
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Rule> chosen = new ArrayList<>();
        Region rest = target;
        while (!rest.isEmpty()) {
            Region left = rest;
            Rule best = useful.get(0);
            Region most = space.none();
            for (Rule rule : useful) {
                Region taken = region(rule).and(left);
                if (taken.count().compareTo(most.count()) > 0) {
                    best = rule;
                    most = taken;
                }
            }
            if (most.isEmpty()) {
                throw new IllegalArgumentException("The rows must hold the whole target, but do not");
            }
            chosen.add(best);
            rest = rest.minus(most);
        }
        for (int i = 0; i < chosen.size(); i++) {
            List<Region> others = new ArrayList<>();
            for (int j = 0; j < chosen.size(); j++) {
                if (j != i) {
                    others.add(region(chosen.get(j)));
                }
            }
            if (space.union(others).encloses(target)) {
                chosen.remove(i--);
            }
        }
        return chosen;
    }

    private Region region(Rule rule) {
        Region region = fires.get(rule);
        if (region == null) {
            throw new IllegalArgumentException(
                    "A rule must be of the pack, but is " + rule.info().id());
        }
        return region;
    }
}
