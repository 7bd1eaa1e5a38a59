package org.gridgov.rules.run;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;

/**
 * Which rules of a pack hold, in bits: one bit per rule for "every condition is true", and a second one per FORBID for "no
 * condition is false".
 *
 * <p>A rule is a conjunction, so the bits of a case are those of its parts joined by <em>and</em>, and two cases with the
 * same bits get the same rulings. Immutable, thread-safe.
 */
final class RuleBits {
    /** Bits that are looked up together: so few that the whole table stays in the nearest cache. */
    private static final int CHUNK = 8;

    private static final int CONTENTS = 1 << CHUNK;
    private static final int CHUNKS_PER_WORD = Long.SIZE / CHUNK;

    private final List<Rule> rules;
    private final int bits;
    private final long[] qualify;
    private final long[] forbid;
    private final long qualifyFirst;
    private final long forbidFirst;
    /** How many chunks of a word may hold points: half of them where all rules stand in the first half. */
    private final int chunks;

    /** The sum of points for each content of each chunk of bits, one chunk after the other. */
    private final int[] points;

    RuleBits(CheckedPack pack) {
        rules = pack.rules();
        int forbidding = (int) rules.stream().filter(RuleBits::forbids).count();
        bits = rules.size() + forbidding;
        qualify = new long[words()];
        forbid = new long[words()];
        int second = rules.size();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).info().effect() == Effect.QUALIFY) {
                set(qualify, i);
            } else if (forbids(rules.get(i))) {
                set(forbid, second++);
            }
        }
        qualifyFirst = qualify[0];
        forbidFirst = forbid[0];
        chunks = rules.size() > Integer.SIZE ? CHUNKS_PER_WORD : CHUNKS_PER_WORD / 2;
        points = new int[(words() * chunks) << CHUNK];
        for (int i = 0; i < rules.size(); i++) {
            int first = (i / Long.SIZE * chunks + i % Long.SIZE / CHUNK) << CHUNK;
            int bit = 1 << i % CHUNK;
            // All contents below this bit are there; those with it have its points more. Contents with a second bit of
            // a
            // FORBID stay without points, because whoever is forbidden gets none.
            for (int content = bit; content < 2 * bit; content++) {
                points[first + content] =
                        points[first + content - bit] + rules.get(i).info().points();
            }
        }
    }

    private static boolean forbids(Rule rule) {
        return rule.info().effect() == Effect.FORBID;
    }

    int words() {
        return Math.max(1, (bits + Long.SIZE - 1) / Long.SIZE);
    }

    /** All rules, as if nothing had been asked yet. */
    long[] all() {
        long[] all = new long[words()];
        for (int bit = 0; bit < bits; bit++) {
            set(all, bit);
        }
        return all;
    }

    /** What is left of all rules where each one's conditions came to a truth. */
    long[] of(List<Truth> truths) {
        long[] mask = new long[words()];
        int second = rules.size();
        for (int i = 0; i < rules.size(); i++) {
            if (truths.get(i) == Truth.TRUE) {
                set(mask, i);
            }
            if (forbids(rules.get(i))) {
                if (truths.get(i) != Truth.FALSE) {
                    set(mask, second);
                }
                second++;
            }
        }
        return mask;
    }

    /** Whether one word of bits holds, and there is only one, a QUALIFY and no FORBID. */
    boolean eligible(long mask) {
        return (mask & qualifyFirst) != 0 && (mask & forbidFirst) == 0;
    }

    boolean eligible(long[] mask) {
        long qualified = 0;
        long forbidden = 0;
        for (int i = 0; i < mask.length; i++) {
            qualified |= mask[i] & qualify[i];
            forbidden |= mask[i] & forbid[i];
        }
        return qualified != 0 && forbidden == 0;
    }

    int points(long mask, int word) {
        int at = word * chunks * CONTENTS;
        int sum = halfPoints((int) mask, at);
        return chunks == CHUNKS_PER_WORD
                ? sum + halfPoints((int) (mask >>> Integer.SIZE), at + CHUNKS_PER_WORD / 2 * CONTENTS)
                : sum;
    }

    /** Four look-ups side by side; a loop over them takes a fifth longer. */
    private int halfPoints(int half, int at) {
        return points[at + (half & (CONTENTS - 1))]
                + points[at + CONTENTS + ((half >>> CHUNK) & (CONTENTS - 1))]
                + points[at + 2 * CONTENTS + ((half >>> (2 * CHUNK)) & (CONTENTS - 1))]
                + points[at + 3 * CONTENTS + (half >>> (3 * CHUNK))];
    }

    /** The rulings that bits stand for, ordered by rule. */
    List<Ruling> rulings(long[] mask) {
        List<Ruling> rulings = new ArrayList<>();
        int second = rules.size();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean holds = has(mask, i);
            boolean may = forbids(rule) && has(mask, second++);
            if (holds || may) {
                rulings.add(new Ruling(
                        rule.info().id(), rule.info().effect(), rule.info().points(), holds));
            }
        }
        return rulings;
    }

    private static void set(long[] mask, int bit) {
        mask[bit / Long.SIZE] |= 1L << bit;
    }

    private static boolean has(long[] mask, int bit) {
        return (mask[bit / Long.SIZE] & 1L << bit) != 0;
    }

    static void and(long[] masks, int at, long[] mask) {
        for (int i = 0; i < mask.length; i++) {
            masks[at + i] &= mask[i];
        }
    }
}
