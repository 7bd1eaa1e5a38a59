package org.gridgov.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.gridgov.basics.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invariant A4 at the door: the place where the program runs changes nothing that it reads. */
class SameEverywhereTest {
    @TempDir
    Path folder;

    @Test
    void a4LocaleAndTimeZoneChangeNothing() {
        Cases.write(folder, "case.yaml", Cases.SETTINGS);
        for (Table table : CaseTables.tables()) {
            String good = Cases.csv(table, column -> column.heading().en().toUpperCase(Locale.ROOT));
            String bad = ",".repeat(table.columns().size() - 1).replaceFirst("^", "İI-1") + "\n";
            Cases.write(folder, table.name().en() + ".csv", good + bad);
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Set<String> seen = new TreeSet<>();
        try {
            for (String tag : new String[] {"en", "tr", "ar", "zh-CN", "th-TH-u-nu-thai"}) {
                for (String id : new String[] {"UTC", "Asia/Shanghai", "America/Los_Angeles"}) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    seen.add(print(Cases.read(folder)));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(seen).hasSize(1);
        assertThat(seen.iterator().next()).contains("兴崇", "GG-IO-26").hasSizeGreaterThan(10_000);
    }

    private static String print(Loaded<CaseRows> read) {
        StringBuilder text =
                new StringBuilder(JsonFiles.write(read.value().info().orElseThrow()));
        CaseTables.types()
                .forEach(type -> text.append(JsonFiles.write(read.value().rows().of(type))));
        return text.append(JsonFiles.write(read.findings())).toString();
    }
}
