package org.gridgov.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridgov.basics.Require;

/**
 * Which quota lies in which, and in which every subject and candidate lies innermost.
 *
 * <p>Immutable. O(members of all quotas).
 */
final class Members {
    static final int NONE = -1;

    private final int[][] of;
    private final int[] parent;
    private final int[] ofSubject;
    private final int[] ofCandidate;

    /** Resolves members; those of no subject or candidate of the market are passed over. */
    Members(List<Quota> quotas, Market market) {
        of = new int[quotas.size()][];
        parent = new int[quotas.size()];
        ofSubject = new int[market.subjects()];
        ofCandidate = new int[market.candidates()];
        Arrays.fill(parent, NONE);
        Arrays.fill(ofSubject, NONE);
        Arrays.fill(ofCandidate, NONE);
        for (int i = 0; i < of.length; i++) {
            Quota quota = quotas.get(i);
            of[i] = quota.members().stream()
                    .mapToInt(id -> quota.ofSubjects() ? market.subject(id) : market.candidate(id))
                    .filter(number -> number >= 0)
                    .toArray();
        }
        IntStream.range(0, of.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -of[i].length).thenComparing(i -> i))
                .forEach(i -> nest(quotas, i));
    }

    /** Larger quotas were nested before, so all members must lie innermost in the same one. */
    private void nest(List<Quota> quotas, int quota) {
        int[] innermost = quotas.get(quota).ofSubjects() ? ofSubject : ofCandidate;
        int[] own = of[quota];
        for (int i = 0; i < own.length; i++) {
            if (innermost[own[i]] != innermost[own[0]]) {
                throw new IllegalArgumentException("Quotas of one side must be nested or apart, but "
                        + Require.abbreviate(quotas.get(quota).name()) + " overlaps with "
                        + Require.abbreviate(quotas.get(smaller(innermost[own[i]], innermost[own[0]]))
                                .name()));
            }
        }
        if (own.length > 0) {
            parent[quota] = innermost[own[0]];
        }
        for (int member : own) {
            innermost[member] = quota;
        }
    }

    private int smaller(int one, int other) {
        if (one == NONE || other == NONE) {
            return Math.max(one, other);
        }
        return of[one].length <= of[other].length ? one : other;
    }

    /** The members of a quota that the market has, in ascending order. */
    int[] of(int quota) {
        return of[quota];
    }

    int parent(int quota) {
        return parent[quota];
    }

    int innermostOfSubject(int subject) {
        return ofSubject[subject];
    }

    int innermostOfCandidate(int candidate) {
        return ofCandidate[candidate];
    }
}
