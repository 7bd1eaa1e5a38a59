package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;

/**
 * A decision table as it stands in the file (决策表): what each column is for, what it is called, and the rules.
 *
 * <p>Nothing in it has been understood yet; the check does that. Immutable, thread-safe.
 *
 * @param name its name: the title, or the file's name without its ending
 * @param source the file
 * @param roles what each column is for: 编号, 条件, 结果, 条文
 * @param headings what each column is called
 * @param rows the rules, in the order of the file
 */
public record DecisionTable(String name, String source, RuleRow roles, RuleRow headings, List<RuleRow> rows) {
    /** Copies the rows. */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(headings, "headings");
        rows = List.copyOf(rows);
    }
}
