package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;

/** Made-up households that ask for something. What is known of one is the same wherever it stands. */
final class Households {
    private static final int COUNT = 110;

    private final List<Household> all = new ArrayList<>();

    /** A household with its address and its banded facts. */
    record Household(PersonRef id, GridCode leaf, AtomId atom, Facts facts) {
        boolean has(String fact, String code) {
            return facts.codes(fact).contains(code);
        }
    }

    Households(long seed, Territory territory) {
        Dice dice = new Dice(seed, "households");
        for (int i = 1; i <= COUNT; i++) {
            GridCode leaf = dice.pick(territory.leaves());
            AtomId atom = dice.pick(territory.atoms(leaf)).id();
            int drawn = dice.between(1, 100);
            String age = drawn <= 30 ? "under-60" : drawn <= 68 ? "60-79" : "80-plus";
            boolean alone = dice.chance(age.equals("under-60") ? 15 : 50);
            boolean limited = dice.chance(age.equals("80-plus") ? 60 : age.equals("60-79") ? 22 : 8);
            Facts facts = Facts.NONE.with("age", age).with("living", alone ? "alone" : "with-family");
            // Of a few households nobody has written down how they move: what is missing is unknown, not "free".
            if (!dice.chance(7)) {
                facts = facts.with("mobility", limited ? "limited" : "free");
            }
            all.add(new Household(PersonRef.of("H-" + Ids.four(i)), leaf, atom, facts));
        }
    }

    /** {@return the households} */
    List<Household> all() {
        return all;
    }

    /** {@return the households that have a fact} */
    List<Household> with(String fact, String code) {
        return all.stream().filter(household -> household.has(fact, code)).toList();
    }
}
