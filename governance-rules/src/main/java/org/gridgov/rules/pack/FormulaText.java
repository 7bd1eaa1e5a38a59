package org.gridgov.rules.pack;

import java.util.ArrayList;
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

    private static final int MOST_FINDINGS = 20;

    private FormulaText() {}

    static void check(DecisionTable table, List<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        check(table, table.roles(), found);
        check(table, table.headings(), found);
        for (int i = 0; i < table.rows().size() && found.size() < MOST_FINDINGS; i++) {
            check(table, table.rows().get(i), found);
        }
        findings.addAll(found.subList(0, Math.min(MOST_FINDINGS, found.size())));
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
