package org.gridgov.rules.pack;

import java.util.List;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Require;

/**
 * Finds texts that a spreadsheet program would compute, or even run, when it opens the file: {@code =cmd|…},
 * {@code @SUM(…)}, {@code +A1!x}.
 */
final class FormulaText {
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-].*[|!(].*", Pattern.DOTALL);

    private FormulaText() {}

    static void check(DecisionTable table, List<Finding> findings) {
        check(table, table.roles(), findings);
        check(table, table.headings(), findings);
        table.rows().forEach(row -> check(table, row, findings));
    }

    private static void check(DecisionTable table, RuleRow row, List<Finding> findings) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i);
            if (FORMULA.matcher(text).matches()) {
                findings.add(RuleMessages.error("GP-TAB-13", table.place(row, i), Require.abbreviate(text)));
            }
        }
    }
}
