package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;

class ReceiptProperties {
    @Property(tries = 60)
    void everyCellKeepsItsTextAndAnnotatingAgainChangesNothing(
            @ForAll("tables") DecisionTable table, @ForAll Language language, @ForAll Random random) {
        byte[] bytes = TableWriter.write(List.of(table), TableForm.XLSX, List.of());
        DecisionTable read = TableFiles.read("x.xlsx", bytes).value().get(0);
        List<Finding> findings = new ArrayList<>();
        for (RuleRow row : read.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (random.nextInt(3) == 0) {
                    findings.add(RuleMessages.error(
                            "GP-ROW-04", read.place(row, column), row.cell(column), row.cell(column)));
                }
            }
        }
        byte[] once = Receipt.annotate("x.xlsx", bytes, Findings.of(findings), language);
        assertThat(contents(once)).isEqualTo(contents(bytes));
        assertThat(Receipt.annotate("x.xlsx", once, Findings.of(findings), language))
                .isEqualTo(once);
    }

    private static List<List<String>> contents(byte[] bytes) {
        List<List<String>> contents = new ArrayList<>();
        for (DecisionTable table : TableFiles.read("x.xlsx", bytes).value()) {
            contents.add(List.of(table.name(), table.source(), table.from().toString()));
            contents.add(TableWriter.texts(table.roles()));
            contents.add(TableWriter.texts(table.headings()));
            table.rows().forEach(row -> contents.add(TableWriter.texts(row)));
        }
        return contents;
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.table();
    }
}
