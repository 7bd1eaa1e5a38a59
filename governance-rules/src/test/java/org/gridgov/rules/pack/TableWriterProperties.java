package org.gridgov.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableWriterProperties {
    private static List<Object> contents(DecisionTable table) {
        List<Object> contents = new ArrayList<>(List.of(table.name(), table.from()));
        contents.add(TableWriter.texts(table.roles()));
        contents.add(TableWriter.texts(table.headings()));
        table.rows().forEach(row -> contents.add(TableWriter.texts(row)));
        return contents;
    }

    private static DecisionTable through(DecisionTable table, TableForm form) {
        byte[] bytes = TableWriter.write(List.of(table), form, List.of());
        List<DecisionTable> read = TableFiles.read("x" + form.ending(), bytes).value();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    @Property(tries = 100)
    void everyConversionKeepsNameDayRolesHeadingsAndCells(@ForAll("tables") DecisionTable table) {
        for (TableForm first : TableForm.values()) {
            DecisionTable once = through(table, first);
            assertThat(contents(once)).as(first.name()).isEqualTo(contents(table));
            for (TableForm second : TableForm.values()) {
                assertThat(contents(through(once, second)))
                        .as(first + " " + second)
                        .isEqualTo(contents(table));
            }
        }
    }

    @Property(tries = 50)
    void severalTablesOfOneFileStayApart(@ForAll("tables") DecisionTable one, @ForAll("tables") DecisionTable other) {
        for (TableForm form : TableForm.values()) {
            byte[] bytes = TableWriter.write(List.of(one, other), form, List.of());
            assertThat(TableFiles.read("x" + form.ending(), bytes).value())
                    .extracting(TableWriterProperties::contents)
                    .containsExactly(contents(one), contents(other));
        }
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return RandomTables.table();
    }
}
