package org.gridgov.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {
    private static final GridUnit UNIT = new GridUnit(
            GridCode.of("U-1"),
            UnitKind.of("网格"),
            LocalText.of("兴崇", "Xingchong"),
            null,
            DateRange.parse("2026-01-01/.."));

    @Test
    void writesDeclaredOrderNullsAndLineFeeds() {
        assertThat(JsonFiles.write(UNIT)).isEqualTo("""
                {
                  "code": "U-1",
                  "kind": "网格",
                  "name": {
                    "zh": "兴崇",
                    "en": "Xingchong"
                  },
                  "parent": null,
                  "valid": "2026-01-01/..",
                  "nature": "REGULAR"
                }
                """);
    }

    @Test
    void writesMapsByKeyAndDaysInIso() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", LocalDate.of(2026, 11, 23));
        map.put("a", List.of());

        assertThat(JsonFiles.write(map)).isEqualTo("{\n  \"a\": [],\n  \"b\": \"2026-11-23\"\n}\n");
    }

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("unit.json");
        JsonFiles.write(file, UNIT);

        try (var in = Files.newInputStream(file)) {
            assertThat(JsonFiles.read(in, GridUnit.class).value()).contains(UNIT);
        }
    }

    @Test
    void refusesWhatIsNotQuiteRight() {
        String good = JsonFiles.write(UNIT);

        assertThat(found(good)).isEmpty();
        assertThat(found(good.replace("\"code\"", "\"coed\""))).hasSize(1);
        assertThat(found(good.replace("U-1", "U 1"))).containsExactly("GG-IO-44 u.json:code");
        assertThat(read(good.replace("U-1", "U 1")).findings().toString()).doesNotContain("U 1");
        assertThat(found(good.replace("\"U-1\"", "[]"))).containsExactly("GG-IO-44 u.json:code");
        assertThat(found(good.replace("\"parent\": null", "\"more\": 1"))).hasSize(1);
        assertThat(found(good.replace("\"parent\": null", "\"code\": \"U-1\""))).containsExactly("GG-IO-36 u.json");
        assertThat(found(good + "{}")).containsExactly("GG-IO-44 u.json");
        assertThat(found("null")).containsExactly("GG-IO-44 u.json");
        assertThat(found("")).containsExactly("GG-IO-44 u.json");
        assertThat(found("{")).containsExactly("GG-IO-34 u.json");
        assertThat(found("[".repeat(70))).hasSize(1);
    }

    @Test
    void namesTheNearestKeyOfAnUnknownOne() {
        Loaded<Optional<GridUnit>> read = read(JsonFiles.write(UNIT)
                .replace("}\n}", "}")
                .replace("\"parent\": null", "\"parent\": null, \"vaild\": 1"));

        assertThat(Cases.found(read)).containsExactly("GG-IO-42 u.json:vaild");
        assertThat(read.findings().asList().get(0).cure().en()).isEqualTo("Correct the key. Maybe 'valid' was meant.");
    }

    @Test
    void refusesToWriteWhatIsNoValue() {
        assertThatThrownBy(() -> JsonFiles.write(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but Object is not");
    }

    private static List<String> found(String text) {
        return Cases.found(read(text));
    }

    private static Loaded<Optional<GridUnit>> read(String text) {
        return JsonFiles.read(
                "u.json", new ByteArrayInputStream(text.getBytes(UTF_8)), GridUnit.class, ReadLimits.DEFAULT);
    }
}
