package org.gridgov.io;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import org.gridgov.basics.Term;
import org.gridgov.lists.Urgency;
import org.jspecify.annotations.Nullable;

/** The tables of a plain problem. */
enum ProblemTable {
    /** What is asked for. */
    NEEDS(NeedRow.class),
    /** What can be given. */
    RESOURCES(ResourceRow.class),
    /** Which of the one may be served by which of the other. */
    EDGES(EdgeRow.class),
    /** Limits on several of one side together. */
    QUOTAS(QuotaRow.class);

    /** Never changes once it is made. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Table table;

    ProblemTable(Class<? extends Record> type) {
        table = Table.of(type);
    }

    /** The side that a quota limits. */
    enum Side {
        @Term(zh = "需求", en = "needs")
        NEEDS,
        @Term(zh = "资源", en = "resources")
        RESOURCES
    }

    @Term(zh = "需求", en = "needs")
    record NeedRow(
            @Term(zh = "编号", en = "id", example = "N-1") String id,

            @Term(zh = "数量", en = "amount", example = "2", fallback = "1")
            long amount,

            @Term(zh = "紧急程度", en = "tier", example = "routine", fallback = "routine")
            Urgency tier,

            @Term(zh = "分组", en = "group", example = "G-1") @Nullable String group) {}

    @Term(zh = "资源", en = "resources")
    record ResourceRow(
            @Term(zh = "编号", en = "id", example = "R-1") String id,

            @Term(zh = "容量", en = "capacity", example = "3") long capacity) {}

    @Term(zh = "可选配对", en = "edges")
    record EdgeRow(
            @Term(zh = "需求", en = "need", example = "N-1") String need,

            @Term(zh = "资源", en = "resource", example = "R-1")
            String resource,

            @Term(zh = "加分", en = "points", example = "10", fallback = "0")
            int points,

            @Term(zh = "距离", en = "metres", unit = "metres", example = "350", fallback = "-1")
            int metres,

            @Term(zh = "原方案数量", en = "kept", example = "1") @Nullable Long kept) {}

    @Term(zh = "份额", en = "quotas")
    record QuotaRow(
            @Term(zh = "名称", en = "name", example = "P-1") String name,

            @Term(zh = "方面", en = "side", example = "resources")
            Side side,

            @Term(zh = "成员", en = "members", example = "R-1;R-2")
            SortedSet<String> members,

            @Term(zh = "至少", en = "least", example = "1", fallback = "0")
            long least,

            @Term(zh = "至多", en = "most", example = "5") @Nullable Long most) {}

    Table table() {
        return table;
    }

    /** The column of a name in code. */
    int column(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A column must be known, but is " + name))
                .index();
    }

    /** Whether a problem can do without it. */
    boolean optional() {
        return this == QUOTAS;
    }

    /** Finds a table by its Chinese or English name. */
    static Optional<ProblemTable> find(String name) {
        String key = Headings.key(name);
        return Arrays.stream(values())
                .filter(one -> Headings.key(one.table.name().zh()).equals(key)
                        || Headings.key(one.table.name().en()).equals(key))
                .findFirst();
    }
}
