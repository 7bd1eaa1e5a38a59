package org.gridgov.organisation.people;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sensitive;
import org.gridgov.organisation.OrgId;

/**
 * The members of branches by bands: their ages, where they live, what they can do (党员画像).
 *
 * <p>A cell below a bound is hidden, zero included, and others with it, so that no sum over branches or bands gives its
 * number away: for each hidden small cell of a table there is another table of people with the same published numbers and
 * another number in that cell. All tables of one profile hide the same totals. A profile of another day, or with other
 * bands, published beside it, may still tell: publish one at a time. Immutable, thread-safe.
 *
 * <p>Source: members' profile, seed paragraph 1; L6 and F2, {@code INVARIANTS}; D. Gusfield, A graph theoretic approach to
 * statistical data security, 1988.
 *
 * @param least the least number that is shown
 * @param tables one per dimension, in declared order
 */
@JsonPropertyOrder({"least", "tables"})
public record BranchProfile(int least, List<Table> tables) {
    /** The band of those of whom a fact is not known, where everybody is in one band. */
    public static final String UNKNOWN = "unknown";

    /** Copies the list. */
    public BranchProfile {
        tables = List.copyOf(tables);
    }

    /**
     * One of whom it is known to which branch the person belongs.
     *
     * @param person pseudonym of the person
     * @param branch the branch to which the person's home belongs
     * @param facts banded facts: such as {@code age=60-69;unit=320613401001;ability=first-aid,driving}
     */
    @JsonPropertyOrder({"person", "branch", "facts"})
    public record Member(
            @Sensitive PersonRef person,
            OrgId branch,
            @Sensitive Facts facts) {
        /** Checks that everything is there. */
        public Member {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(facts, "facts");
        }

        @Override
        public String toString() {
            return "Member[branch=" + branch + ", person=***, facts=***]";
        }
    }

    /**
     * One table.
     *
     * @param dimension the fact that is counted
     * @param adds whether everybody is in one band, so that bands add up to a branch's total; else people with several bands
     *     count in each
     * @param cells branch by branch, in each band by band and then the total; the last branch is all together
     */
    @JsonPropertyOrder({"dimension", "adds", "cells"})
    public record Table(String dimension, boolean adds, List<ProfileCell> cells) {
        /** Copies the list. */
        public Table {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Counts.
     *
     * @param members the members, in any order; each person counts once, in the first branch by identifier
     * @param single facts of which everybody has one code; of several the first counts
     * @param several facts of which people may have several
     * @param least the least number that is shown, 2..1,000; 5 by default of the domain
     * @return the profile; per table O(cells × (sums² + cells)) at most
     * @throws IllegalArgumentException if a fact's name is no code or the bound is out of range
     */
    public static BranchProfile of(Collection<Member> members, List<String> single, List<String> several, int least) {
        Require.between("The least number that is shown", least, 2, 1000);
        TreeMap<PersonRef, Member> people = new TreeMap<>();
        for (Member member : members) {
            people.merge(member.person(), member, BranchProfile::first);
        }
        List<OrgId> branches = List.copyOf(
                new TreeSet<>(people.values().stream().map(Member::branch).toList()));
        long[] totals = new long[branches.size()];
        people.values().forEach(member -> totals[branches.indexOf(member.branch())]++);
        boolean[] hidden = CellHiding.totals(totals, least);
        List<Table> tables = new ArrayList<>();
        for (String fact : single) {
            tables.add(table(fact, true, people.values(), branches, totals, hidden, least));
        }
        for (String fact : several) {
            tables.add(table(fact, false, people.values(), branches, totals, hidden, least));
        }
        return new BranchProfile(least, tables);
    }

    private static Member first(Member one, Member other) {
        int order = one.branch().compareTo(other.branch());
        if (order == 0) {
            order = one.facts().toString().compareTo(other.facts().toString());
        }
        return order <= 0 ? one : other;
    }

    private static Table table(
            String fact,
            boolean adds,
            Collection<Member> people,
            List<OrgId> branches,
            long[] totals,
            boolean[] hiddenTotals,
            int least) {
        Require.code("A dimension", fact);
        TreeMap<String, long[]> counts = new TreeMap<>();
        for (Member member : people) {
            Collection<String> codes = member.facts().codes(fact);
            List<String> bands = codes.isEmpty() && adds ? List.of(UNKNOWN) : List.copyOf(codes);
            // Of those with several bands, how many have none would tell how many have any.
            for (String band : adds ? bands.subList(0, 1) : bands) {
                counts.computeIfAbsent(band, key -> new long[branches.size()])[branches.indexOf(member.branch())]++;
            }
        }
        CellHiding hiding = new CellHiding(List.copyOf(counts.values()), totals, hiddenTotals, adds, least);
        List<String> bands = List.copyOf(counts.keySet());
        List<ProfileCell> cells = new ArrayList<>();
        for (int row = 0; row <= branches.size(); row++) {
            for (int column = 0; column <= bands.size(); column++) {
                cells.add(new ProfileCell(
                        row < branches.size() ? branches.get(row) : null,
                        column < bands.size() ? bands.get(column) : null,
                        hiding.isHidden(row, column) ? null : (int) hiding.value(row, column)));
            }
        }
        return new Table(fact, adds, cells);
    }

    /** {@return how many cells are hidden, by dimension} */
    public Map<String, Long> hidden() {
        Map<String, Long> hidden = new TreeMap<>();
        tables.forEach(table -> hidden.put(
                table.dimension(),
                table.cells().stream().filter(ProfileCell::isHidden).count()));
        return hidden;
    }
}
