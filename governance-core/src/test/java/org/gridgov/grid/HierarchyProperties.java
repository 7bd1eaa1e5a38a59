package org.gridgov.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The flat arrays against maps of plain objects. */
class HierarchyProperties {
    private record Row(String code, int kind, @Nullable String parent) {}

    /** Mostly a forest; with faults, some parents are missing, some loops are closed and some codes come twice. */
    private static List<Row> rows(Random dice, boolean faults) {
        List<Row> rows = new ArrayList<>();
        int count = 1 + dice.nextInt(40);
        for (int i = 0; i < count; i++) {
            Row above = rows.isEmpty() || dice.nextInt(6) == 0 ? null : rows.get(dice.nextInt(rows.size()));
            int kind = above == null ? 0 : above.kind() + 1;
            String code = Integer.toString(dice.nextInt(1000), 36) + "x" + i;
            rows.add(new Row(code, kind, above == null ? null : above.code()));
        }
        for (int i = 0; faults && i < 4; i++) {
            Row row = rows.get(dice.nextInt(rows.size()));
            switch (dice.nextInt(4)) {
                case 0 -> rows.set(rows.indexOf(row), new Row(row.code(), row.kind(), "nowhere"));
                case 1 -> rows.add(new Row(row.code(), row.kind(), row.parent()));
                case 2 ->
                    rows.set(
                            rows.indexOf(row),
                            new Row(
                                    row.code(),
                                    row.kind(),
                                    rows.get(dice.nextInt(rows.size())).code()));
                default -> rows.set(rows.indexOf(row), new Row(row.code(), row.kind() + 1, row.parent()));
            }
        }
        Collections.shuffle(rows, dice);
        return rows;
    }

    private static final boolean[][] ONE_DOWN = new boolean[60][60];

    static {
        for (int kind = 0; kind < 60; kind++) {
            ONE_DOWN[kind][kind] = true;
        }
    }

    private static Hierarchy build(List<Row> rows) {
        Hierarchy.Builder builder = Hierarchy.builder(0).mayHold(ONE_DOWN);
        rows.forEach(row -> builder.add(row.code(), row.kind(), row.parent()));
        return builder.build();
    }

    /** Whether a row hangs from a root by a chain of allowed parents. */
    private static boolean stands(Row row, Map<String, Row> first) {
        Set<String> seen = new HashSet<>();
        Row at = row;
        while (at.parent() != null) {
            Row above = first.get(at.parent());
            if (above == null || above.kind() + 1 != at.kind() || !seen.add(at.code())) {
                return false;
            }
            at = above;
        }
        return at.kind() == 0;
    }

    @Property(tries = 300)
    void p1EveryUnitStandsOrIsAFaultAndNoneIsLost(@ForAll Random dice) {
        List<Row> rows = rows(dice, true);
        Map<String, Row> first = new TreeMap<>();
        rows.forEach(row -> first.putIfAbsent(row.code(), row));
        Hierarchy hierarchy = build(rows);
        assertThat(hierarchy.size() + hierarchy.faults().size()).isEqualTo(rows.size());
        for (Row row : first.values()) {
            assertThat(hierarchy.find(row.code()) >= 0).as(row.toString()).isEqualTo(stands(row, first));
        }
        assertThat(hierarchy.faults().stream()
                        .filter(fault -> fault.kind() == HierarchyFault.Kind.TWICE)
                        .count())
                .isEqualTo(rows.size() - first.size());
        for (HierarchyFault fault : hierarchy.faults()) {
            if (fault.kind() == HierarchyFault.Kind.CYCLE) {
                String at = fault.code();
                for (int i = 0; i < rows.size() && at != null; i++) {
                    at = first.containsKey(at) ? first.get(at).parent() : null;
                }
                assertThat(at).as("a cycle never ends").isNotNull();
            }
        }
    }

    @Property(tries = 200)
    void questionsAgreeWithWalkingThroughObjects(@ForAll Random dice) {
        List<Row> rows = rows(dice, false);
        Map<String, Row> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(row.code(), row));
        Hierarchy hierarchy = build(rows);
        assertThat(hierarchy.faults()).isEmpty();
        assertThat(hierarchy.size()).isEqualTo(rows.size());
        long[] own = new long[rows.size()];
        for (int at = 0; at < own.length; at++) {
            own[at] = dice.nextInt(100);
        }
        long[] sums = hierarchy.rollUp(own);
        for (Row one : rows) {
            int a = hierarchy.find(one.code());
            List<String> up = up(one, byCode);
            assertThat(hierarchy.code(a)).isEqualTo(one.code());
            assertThat(hierarchy.kind(a)).isEqualTo(one.kind());
            assertThat(hierarchy.depth(a)).isEqualTo(up.size() - 1);
            assertThat(hierarchy.path(a)).hasSize(up.size());
            long sum = 0;
            for (Row other : rows) {
                int b = hierarchy.find(other.code());
                List<String> otherUp = up(other, byCode);
                boolean below = otherUp.contains(one.code());
                sum += below ? own[b] : 0;
                assertThat(hierarchy.contains(a, b)).isEqualTo(below);
                List<String> shared = new ArrayList<>(up);
                shared.retainAll(otherUp);
                int common = hierarchy.lowestCommon(a, b);
                assertThat(common < 0 ? "" : hierarchy.code(common)).isEqualTo(shared.isEmpty() ? "" : shared.get(0));
                assertThat(hierarchy.levelsApart(a, b))
                        .isEqualTo(shared.isEmpty() ? -1 : up.indexOf(shared.get(0)) + otherUp.indexOf(shared.get(0)));
            }
            assertThat(sums[a]).isEqualTo(sum);
        }
    }

    /** The way up, the unit itself first. */
    private static List<String> up(Row row, Map<String, Row> byCode) {
        List<String> up = new ArrayList<>();
        for (Row at = row; at != null; at = at.parent() == null ? null : byCode.get(at.parent())) {
            up.add(at.code());
        }
        return up;
    }

    @Property(tries = 200)
    void preorderIsByCodeAndIndependentOfTheOrderOfInput(@ForAll Random dice) {
        List<Row> rows = rows(dice, false);
        Hierarchy hierarchy = build(rows);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, dice);
        Hierarchy again = build(shuffled);
        for (int at = 0; at < hierarchy.size(); at++) {
            assertThat(again.code(at)).isEqualTo(hierarchy.code(at));
            assertThat(again.end(at)).isEqualTo(hierarchy.end(at));
            for (int child = at + 1; child < hierarchy.end(at); child = hierarchy.end(child)) {
                assertThat(hierarchy.parent(child)).isEqualTo(at);
                int next = hierarchy.end(child);
                if (next < hierarchy.end(at)) {
                    assertThat(hierarchy.code(child)).isLessThan(hierarchy.code(next));
                }
            }
        }
    }

    @Property(tries = 200)
    void codesKeepTheirNumbers(@ForAll Random dice) {
        CodeIndex.Builder builder = CodeIndex.builder(0);
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String code = Integer.toString(dice.nextInt(150), 2 + dice.nextInt(30));
            assertThat(builder.intern(code)).isEqualTo(plain.computeIfAbsent(code, any -> plain.size()));
        }
        List<String> byCode = new ArrayList<>();
        for (int id : builder.byCode()) {
            byCode.add(builder.build().code(id));
        }
        assertThat(byCode).isSorted().hasSize(plain.size());
        CodeIndex index = builder.build();
        assertThat(index.size()).isEqualTo(plain.size());
        plain.forEach((code, id) -> {
            assertThat(index.find(code)).isEqualTo(id);
            assertThat(index.code(id)).isEqualTo(code);
        });
        assertThat(index.find("no such code")).isEqualTo(-1);
        assertThat(index.find("")).isEqualTo(-1);
    }

    @Property(tries = 100)
    void codesInATextAreAsGoodAsStrings(@ForAll Random dice) {
        List<Row> rows = rows(dice, true);
        Hierarchy.Builder builder = Hierarchy.builder(0).mayHold(ONE_DOWN);
        for (Row row : rows) {
            String parent = row.parent() == null ? "" : row.parent();
            byte[] text = ("[" + row.code() + "," + parent + "]").getBytes(StandardCharsets.US_ASCII);
            int end = 1 + row.code().length();
            builder.add(text, 1, end, row.kind(), end + 1, end + 1 + parent.length());
        }
        Hierarchy hierarchy = builder.build();
        Hierarchy other = build(rows);
        assertThat(hierarchy.faults()).isEqualTo(other.faults());
        assertThat(hierarchy.size()).isEqualTo(other.size());
        for (int at = 0; at < other.size(); at++) {
            assertThat(hierarchy.code(at)).isEqualTo(other.code(at));
            assertThat(hierarchy.parent(at)).isEqualTo(other.parent(at));
            assertThat(hierarchy.end(at)).isEqualTo(other.end(at));
        }
    }

    @Property(tries = 100)
    void codesOfAnyLengthStandInTheirOrder(@ForAll Random dice) {
        CodeIndex.Builder builder = CodeIndex.builder(0);
        List<String> codes = new ArrayList<>();
        int longest = 1 + dice.nextInt(64);
        for (int i = 0; i < 200; i++) {
            int length = dice.nextBoolean() ? longest : 1 + dice.nextInt(longest);
            StringBuilder code = new StringBuilder();
            for (int k = 0; k < length; k++) {
                code.append((char) (dice.nextInt(4) == 0 ? '!' + dice.nextInt(94) : '0' + dice.nextInt(2)));
            }
            int id = builder.intern(code.toString());
            if (id == codes.size()) {
                codes.add(code.toString());
            }
            assertThat(codes.get(id)).isEqualTo(code.toString());
        }
        List<String> ordered = new ArrayList<>();
        for (int id : builder.byCode()) {
            ordered.add(codes.get(id));
        }
        assertThat(ordered).isEqualTo(codes.stream().sorted().toList());
        CodeIndex index = builder.build();
        for (int id = 0; id < codes.size(); id++) {
            assertThat(index.find(codes.get(id))).isEqualTo(id);
            assertThat(index.code(id)).isEqualTo(codes.get(id));
            assertThat(index.find(codes.get(id) + "é")).isEqualTo(-1);
        }
    }
}
