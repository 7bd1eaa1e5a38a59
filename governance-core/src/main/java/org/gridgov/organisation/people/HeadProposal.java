package org.gridgov.organisation.people;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Who might head a branch or a group, ranked for people to decide (负责人推荐).
 *
 * <p>It appoints nobody, and nothing in the library acts on it. Only those who agreed appear. Each rank is explained in
 * points per band; equal points are an equal rank and say so. Whoever lacks a fact that the policy weighs is not ranked but
 * listed, with what is missing. Immutable, thread-safe.
 *
 * <p>Source: leaders, seed paragraph 1, which leaves the weighing open; A1 and Q3, {@code INVARIANTS}.
 *
 * @param body the branch or group that looks for a head
 * @param day the day that is looked at
 * @param ranks those who could be weighed, by rank; equal ranks by pseudonym, which says nothing about them
 * @param incomplete those who could not, by pseudonym
 * @param withoutConsent how many did not agree to be proposed
 * @param note that people decide, in words
 */
@JsonPropertyOrder({"body", "day", "ranks", "incomplete", "withoutConsent", "note"})
public record HeadProposal(
        OrgId body, LocalDate day, List<Rank> ranks, List<Incomplete> incomplete, int withoutConsent, LocalText note) {
    /** Copies the lists. */
    public HeadProposal {
        ranks = List.copyOf(ranks);
        incomplete = List.copyOf(incomplete);
    }

    /**
     * What one band brought.
     *
     * @param fact the name of the fact
     * @param band the band that counts: of several the one that is worth most, of equal ones the first
     * @param points what it is worth
     */
    @JsonPropertyOrder({"fact", "band", "points"})
    public record Points(String fact, String band, int points) {}

    /**
     * One who could be weighed.
     *
     * @param rank the rank, from 1; after equal ranks as many are left out
     * @param person pseudonym of the person
     * @param points the sum
     * @param parts what makes it up, in the order of the policy
     * @param equals how many others have the same rank
     * @param text the rank in words, without the person
     */
    @JsonPropertyOrder({"rank", "person", "points", "parts", "equals", "text"})
    public record Rank(
            int rank,
            @Sensitive PersonRef person,
            int points,
            @Sensitive List<Points> parts,
            int equals,
            @Sensitive LocalText text) {
        /** Copies the list. */
        public Rank {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "Rank[rank=" + rank + ", equals=" + equals + ", person=***, parts=***]";
        }
    }

    /**
     * One who could not be weighed.
     *
     * @param person pseudonym of the person
     * @param missing the facts that are not known or of no band that the policy weighs, in the order of the policy
     */
    @JsonPropertyOrder({"person", "missing"})
    public record Incomplete(@Sensitive PersonRef person, List<String> missing) {
        /** Copies the list. */
        public Incomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String toString() {
            return "Incomplete[missing=" + missing + ", person=***]";
        }
    }

    /**
     * Ranks candidates.
     *
     * @param body the branch or group that looks for a head
     * @param candidates who may be proposed, in any order; of several lines of one person the first by facts counts
     * @param policy how facts are weighed
     * @param day the day on which a consent must hold
     * @return the proposal; O(candidates × (criteria + log candidates))
     */
    public static HeadProposal of(OrgId body, Collection<HeadCandidate> candidates, HeadPolicy policy, LocalDate day) {
        List<HeadCandidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing(HeadCandidate::person)
                .thenComparing(candidate -> !agreed(candidate, day))
                .thenComparing(candidate -> candidate.facts().toString()));
        Set<PersonRef> seen = new HashSet<>();
        List<Rank> weighed = new ArrayList<>();
        List<Incomplete> incomplete = new ArrayList<>();
        int withoutConsent = 0;
        for (HeadCandidate candidate : sorted) {
            if (!seen.add(candidate.person())) {
                continue;
            }
            if (!agreed(candidate, day)) {
                withoutConsent++;
                continue;
            }
            List<Points> parts = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (HeadPolicy.Criterion criterion : policy.criteria()) {
                Points best = best(criterion, candidate.facts().codes(criterion.fact()));
                if (best == null) {
                    missing.add(criterion.fact());
                } else {
                    parts.add(best);
                }
            }
            if (missing.isEmpty()) {
                int sum = parts.stream().mapToInt(Points::points).sum();
                weighed.add(new Rank(0, candidate.person(), sum, parts, 0, LocalText.parse("")));
            } else {
                incomplete.add(new Incomplete(candidate.person(), missing));
            }
        }
        return new HeadProposal(
                body,
                day,
                ranked(weighed, policy),
                incomplete,
                withoutConsent,
                Catalogue.core().text("head.note"));
    }

    private static boolean agreed(HeadCandidate candidate, LocalDate day) {
        return candidate.consent() != null && candidate.consent().contains(day);
    }

    private static @Nullable Points best(HeadPolicy.Criterion criterion, SortedSet<String> bands) {
        Points best = null;
        for (String band : bands) {
            Integer points = criterion.points().get(band);
            if (points != null && (best == null || points > best.points())) {
                best = new Points(criterion.fact(), band, points);
            }
        }
        return best;
    }

    private static List<Rank> ranked(List<Rank> weighed, HeadPolicy policy) {
        List<Rank> ranks = new ArrayList<>();
        for (Rank one : weighed) {
            int better = 0;
            int equal = -1;
            for (Rank other : weighed) {
                better += other.points() > one.points() ? 1 : 0;
                equal += other.points() == one.points() ? 1 : 0;
            }
            ranks.add(new Rank(
                    better + 1, one.person(), one.points(), one.parts(), equal, text(one, better + 1, equal, policy)));
        }
        ranks.sort(Comparator.comparingInt(Rank::rank).thenComparing(Rank::person));
        return ranks;
    }

    private static LocalText text(Rank one, int rank, int equal, HeadPolicy policy) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < one.parts().size(); i++) {
            Points part = one.parts().get(i);
            LocalText label = policy.criteria().get(i).label();
            zh.add(label.zh() + " " + part.band() + " " + part.points());
            en.add(label.en() + " " + part.band() + " " + part.points());
        }
        LocalText sum = LocalText.of(String.join(" + ", zh), String.join(" + ", en));
        String key = equal == 0 ? "head.rank" : "head.equal";
        return Catalogue.core().text(key, rank, sum, one.points(), equal);
    }
}
