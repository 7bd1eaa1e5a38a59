package org.gridgov.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.organisation.OrgId;

/** Whoever adds and subtracts what is published finds no hidden small cell. */
class BranchProfileProperties {
    private static final int LEAST = 2;

    private static List<BranchProfile.Member> members(Random dice, int branches, int bands, int most) {
        List<BranchProfile.Member> members = new ArrayList<>();
        for (int i = dice.nextInt(most) + 1; i > 0; i--) {
            Facts facts = Facts.NONE
                    .with("age", "a" + dice.nextInt(bands))
                    .with("unit", "u" + dice.nextInt(bands))
                    .with("skill", dice.nextBoolean() ? List.of("s0") : List.of("s0", "s1"));
            int branch = Math.min(dice.nextInt(branches), dice.nextInt(branches));
            members.add(new BranchProfile.Member(PersonRef.of("M-" + i), OrgId.of("B" + branch), facts));
        }
        return members;
    }

    /** A published table as numbers, −1 for hidden, the last row and column being sums. */
    private static int[][] published(BranchProfile.Table table) {
        int rows =
                (int) table.cells().stream().filter(cell -> cell.band() == null).count();
        int columns = table.cells().size() / rows;
        int[][] shown = new int[rows][columns];
        for (int i = 0; i < table.cells().size(); i++) {
            Integer people = table.cells().get(i).people();
            shown[i / columns][i % columns] = people == null ? -1 : people;
        }
        return shown;
    }

    /** Every way to fill a table that fits what is published: the totals of branches, and the values of each cell. */
    private static Map<List<Integer>, Map<Integer, Set<Integer>>> worlds(int[][] shown, int most) {
        int rows = shown.length - 1;
        int columns = shown[0].length - 1;
        Map<List<Integer>, Map<Integer, Set<Integer>>> worlds = new HashMap<>();
        int[] filled = new int[rows * columns];
        while (true) {
            take(shown, filled, rows, columns, most, worlds);
            int at = 0;
            while (at < filled.length && (shown[at / columns][at % columns] >= 0 || filled[at] == most)) {
                filled[at] = 0;
                at++;
            }
            if (at == filled.length) {
                return worlds;
            }
            filled[at]++;
        }
    }

    private static void take(
            int[][] shown,
            int[] filled,
            int rows,
            int columns,
            int most,
            Map<List<Integer>, Map<Integer, Set<Integer>>> worlds) {
        List<Integer> totals = new ArrayList<>();
        int grand = 0;
        int[] sums = new int[columns];
        for (int row = 0; row < rows; row++) {
            int total = 0;
            for (int column = 0; column < columns; column++) {
                int value = shown[row][column] >= 0 ? shown[row][column] : filled[row * columns + column];
                total += value;
                sums[column] += value;
            }
            if (shown[row][columns] >= 0 && shown[row][columns] != total) {
                return;
            }
            totals.add(total);
            grand += total;
        }
        for (int column = 0; column < columns; column++) {
            if (shown[rows][column] >= 0 && shown[rows][column] != sums[column]) {
                return;
            }
        }
        if (grand > most || (shown[rows][columns] >= 0 && shown[rows][columns] != grand)) {
            return;
        }
        Map<Integer, Set<Integer>> values = worlds.computeIfAbsent(totals, key -> new HashMap<>());
        for (int at = 0; at < filled.length; at++) {
            if (shown[at / columns][at % columns] < 0) {
                values.computeIfAbsent(at, key -> new HashSet<>()).add(filled[at]);
            }
        }
        for (int row = 0; row < rows; row++) {
            values.computeIfAbsent(-1 - row, key -> new HashSet<>()).add(totals.get(row));
        }
    }

    @Property(tries = 150)
    void l6NoHiddenSmallCellFollowsFromAllTablesTogether(@ForAll Random dice) {
        int branches = 2 + dice.nextInt(2);
        List<BranchProfile.Member> members = members(dice, branches, 2, 7);
        BranchProfile profile = BranchProfile.of(members, List.of("age", "unit"), List.of(), LEAST);
        int most = members.size() + 1;
        List<Map<List<Integer>, Map<Integer, Set<Integer>>>> worlds = new ArrayList<>();
        Set<List<Integer>> together = new HashSet<>();
        boolean first = true;
        for (BranchProfile.Table table : profile.tables()) {
            Map<List<Integer>, Map<Integer, Set<Integer>>> fitting = worlds(published(table), most);
            worlds.add(fitting);
            if (first) {
                together.addAll(fitting.keySet());
                first = false;
            }
            together.retainAll(fitting.keySet());
        }
        assertThat(together).isNotEmpty();
        for (int at = 0; at < worlds.size(); at++) {
            Map<Integer, Set<Integer>> values = new HashMap<>();
            for (List<Integer> totals : together) {
                worlds.get(at)
                        .getOrDefault(totals, Map.of())
                        .forEach((cell, found) -> values.computeIfAbsent(cell, key -> new HashSet<>())
                                .addAll(found));
            }
            int[][] shown = published(profile.tables().get(at));
            values.forEach((cell, found) -> {
                boolean total = cell < 0;
                boolean hidden = !total || shown[-1 - cell][shown[0].length - 1] < 0;
                if (hidden) {
                    assertThat(found.size() > 1 || found.iterator().next() >= LEAST)
                            .as("cell " + cell + " of " + profile.tables())
                            .isTrue();
                }
            });
        }
    }

    @Property(tries = 150)
    void l6NothingBelowTheBoundIsShownAndAllShownIsTrue(@ForAll Random dice) {
        List<BranchProfile.Member> members = members(dice, 4, 4, 120);
        BranchProfile profile = BranchProfile.of(members, List.of("age", "unit"), List.of("skill"), 5);
        Set<String> totals = new HashSet<>();
        for (BranchProfile.Table table : profile.tables()) {
            for (ProfileCell cell : table.cells()) {
                long people = people(cell, table, members);
                Integer shown = cell.people();
                assertThat(shown == null || (shown == people && people >= 5)).isTrue();
                if (cell.band() == null) {
                    totals.add(cell.branch() + " " + cell.people());
                }
            }
            hiddenStandsNotAlone(table, members);
        }
        assertThat(totals).as("all tables hide the same totals").hasSize((int) profile.tables().get(0).cells().stream()
                .filter(cell -> cell.band() == null)
                .count());
        Collections.shuffle(members, dice);
        assertThat(BranchProfile.of(members, List.of("age", "unit"), List.of("skill"), 5))
                .isEqualTo(profile);
    }

    /** With the sum of a band shown, a small cell of it is not the only hidden one. */
    private static void hiddenStandsNotAlone(BranchProfile.Table table, List<BranchProfile.Member> members) {
        Map<String, List<ProfileCell>> hidden = new HashMap<>();
        table.cells().stream()
                .filter(ProfileCell::isHidden)
                .forEach(cell -> hidden.computeIfAbsent(String.valueOf(cell.band()), key -> new ArrayList<>())
                        .add(cell));
        hidden.values().stream()
                .filter(cells -> cells.size() == 1)
                .forEach(cells ->
                        assertThat(people(cells.get(0), table, members)).isGreaterThanOrEqualTo(5));
    }

    private static long people(ProfileCell cell, BranchProfile.Table table, List<BranchProfile.Member> members) {
        return members.stream()
                .filter(member -> cell.branch() == null || member.branch().equals(cell.branch()))
                .filter(member -> cell.band() == null
                        || member.facts().codes(table.dimension()).contains(cell.band()))
                .count();
    }
}
