package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.Atom;
import org.gridgov.grid.PrincipleReadings;
import org.gridgov.snapshot.CommunityInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder = Path.of("");

    private Loaded<CaseRows> with(String from, String to) {
        assertThat(Cases.SETTINGS).contains(from);
        Cases.write(folder, "case.yaml", Cases.SETTINGS.replace(from, to));
        return Cases.read(Cases.write(folder, "units.csv", Cases.UNITS));
    }

    @ParameterizedTest
    @CsvSource({
        "publicCellLeast: 5, publicCellLeast: 0",
        "text: 1+2, text: 1 + 2",
        "least: 30, least: 300",
        "'languages: [zh, en]', 'languages: [fr]'"
    })
    void aWrongSettingThatCanBeDoneWithoutLosesNoCase(String from, String to) {
        Loaded<CaseRows> loaded = with(from, to);
        assertThat(loaded.findings().hasErrors()).isTrue();
        CommunityInfo info = loaded.value().info().orElseThrow();
        assertThat(info.publicCellLeast()).isEqualTo(CommunityInfo.DEFAULT_PUBLIC_CELL);
        assertThat(info.languages()).isNotEmpty();
    }

    @Test
    void readingsThatACaseDoesNotNameTakeTheirDefault() {
        Loaded<CaseRows> loaded = with("publicCellLeast: 5", "readings: {days: THE_DAY}");
        assertThat(loaded.findings().hasErrors()).isFalse();
        assertThat(loaded.value().info().orElseThrow().readings())
                .isEqualTo(new PrincipleReadings(
                        true, PrincipleReadings.Duties.ONE_POST, PrincipleReadings.Days.THE_DAY, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"readings: {days: NEVER}", "readings: {mostHouseholdsPerPost: -1}", "readings: {day: 1}"})
    void wrongReadingsAreAFindingAndTheDefaultHolds(String readings) {
        Loaded<CaseRows> loaded = with("publicCellLeast: 5", readings);
        assertThat(loaded.findings().hasErrors()).isTrue();
        assertThat(loaded.value().info().orElseThrow().readings()).isEqualTo(PrincipleReadings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf: \"+1000000000-12-31T23:59:59Z\"",
                "asOf: \"+999999999-12-31T00:00:00Z\"",
                "asOf: -1000-01-01T00:00:00Z"
            })
    void aMomentThatNoCalendarHoldsIsAFinding(String asOf) {
        Loaded<CaseRows> loaded = with("asOf: 2026-11-23T00:00:00Z", asOf);
        assertThat(loaded.value().info()).isEmpty();
        assertThat(loaded.findings().hasErrors()).isTrue();
        assertThat(loaded.value().rows().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planDays: ../..", "planDays: 2026-12-01/2946-12-01", "planDays: 2026-12-01/.."})
    void daysToBePlannedAreBounded(String planDays) {
        Loaded<CaseRows> loaded = with("planDays: 2026-12-01/2026-12-15", planDays);
        assertThat(loaded.value().info()).isEmpty();
        assertThat(loaded.findings().hasErrors()).isTrue();
    }

    @Test
    void warningsDoNotStopTheReading() {
        StringBuilder atoms = new StringBuilder("编号,地址,户数\n");
        for (int i = 0; i < 1500; i++) {
            atoms.append("A").append(i).append(",东街\u200b").append(i).append("号,5\n");
        }
        Cases.write(Cases.sound(folder), "atoms.csv", atoms.toString());
        Loaded<CaseRows> loaded = Cases.read(folder);
        assertThat(loaded.findings().hasErrors()).isFalse();
        assertThat(loaded.value().rows().of(Atom.class)).hasSize(1500);
    }

    @Test
    void codesAreFreeUnlessTheSettingsNameAScheme() {
        assertThat(with("publicCellLeast: 5", "publicCellLeast: 5")
                        .value()
                        .info()
                        .orElseThrow()
                        .codeScheme())
                .isNull();
        Loaded<CaseRows> named = with("publicCellLeast: 5", "codeScheme: division-12");
        assertThat(named.findings().hasErrors()).isFalse();
        assertThat(named.value().info().orElseThrow().codeScheme()).isEqualTo("division-12");
        Loaded<CaseRows> wrong = with("publicCellLeast: 5", "codeScheme: [division-12]");
        assertThat(Cases.found(wrong))
                .singleElement()
                .asString()
                .contains("case.yaml:")
                .endsWith(":codeScheme");
        assertThat(wrong.value().info().orElseThrow().codeScheme()).isNull();
    }
}
