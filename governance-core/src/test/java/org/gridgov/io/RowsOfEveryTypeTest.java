package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Findings;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.snapshot.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every type of row, present and future. */
class RowsOfEveryTypeTest {
    private static final String CANARY = "canary-7";

    static List<Table> tables() {
        return CaseTables.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesExamplesThatAreSound(Table table) {
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(column.term().example()).isNotEmpty());
        assertThat(row(table, Map.of(), true)).isPresent();
        assertThat(row(table, Map.of(), false)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void refersToTablesThatExist(Table table) {
        for (Column column : table.columns()) {
            for (String refers : column.refers()) {
                assertThat(CaseTables.find(refers)).as(refers).isPresent();
            }
            assertThat(column.refers().isEmpty() || column.term().list().isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesHeadingsThatAreDistinct(Table table) {
        assertThat(table.columns().stream().map(column -> column.heading().zh()))
                .doesNotHaveDuplicates();
        assertThat(table.columns().stream().flatMap(column -> column.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void passesThroughAPlainMapperUnchanged(Table table) throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper().registerModule(new JavaTimeModule());

        for (boolean filled : new boolean[] {true, false}) {
            Record row = row(table, Map.of(), filled).orElseThrow();
            assertThat(plain.readValue(plain.writeValueAsString(row), table.type()))
                    .isEqualTo(row);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void printsNothingAboutPersons(Table table) {
        Map<Column, String> canaries = new HashMap<>();
        for (Column column : table.columns()) {
            if (column.value() == PersonRef.class) {
                assertThat(column.sensitive()).as(column.name()).isTrue();
            }
            if (column.sensitive()) {
                canaries.put(column, column.value() == Facts.class ? "secret=" + CANARY : CANARY);
            }
        }
        Record row = row(table, canaries, true).orElseThrow();

        assertThat(row.toString())
                .startsWith(table.type().getSimpleName() + "[")
                .doesNotContain(CANARY);
        assertThat(canaries.isEmpty() || row.toString().contains("***")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void reportsNothingAboutPersons(Table table) {
        String bad = CANARY + " \u00b6";
        for (Column column : table.columns()) {
            if (column.sensitive()) {
                Remarks remarks = new Remarks("t", 100);
                assertThat(make(table, Map.of(column, bad), true, remarks)).isEmpty();
                Findings findings = remarks.toFindings();
                assertThat(findings.size()).isEqualTo(1);
                assertThat(findings.asList().toString()).contains("***").doesNotContain(CANARY);
            }
        }
    }

    private static Optional<Record> row(Table table, Map<Column, String> other, boolean filled) {
        Remarks remarks = new Remarks("t", 100);
        Optional<Record> row = make(table, other, filled, remarks);
        assertThat(remarks.toFindings().asList()).isEmpty();
        return row;
    }

    private static Optional<Record> make(Table table, Map<Column, String> other, boolean filled, Remarks remarks) {
        Map<Column, Written> cells = new HashMap<>();
        for (Column column : table.columns()) {
            String text = filled || column.required() ? column.term().example() : "";
            cells.put(
                    column, Written.cell(Place.of("t").row(2).column(column.name()), other.getOrDefault(column, text)));
        }
        Vocabulary none = Vocabulary.of(Rows.builder().build(), remarks);
        return new RowMaker(table, Map.of(), none).make(Place.of("t").row(2), cells, remarks);
    }
}
