package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.RuleMessages;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern CODE = Pattern.compile("\"(GP-[A-Z]+-[0-9]{2})\"");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    @Test
    void everyCodeInTheSourcesHasItsSixTextsAndNoTextIsUnused() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String code : codesInSources()) {
            for (String part : new String[] {"cause", "effect", "cure"}) {
                expected.add(code + "." + part + ".zh");
                expected.add(code + "." + part + ".en");
            }
        }
        Set<String> found = new TreeSet<>(RuleMessages.keys());
        found.removeIf(key -> !key.startsWith("GP-"));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(100);
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        for (String code : codesInSources()) {
            String text =
                    RuleMessages.error(code, Place.NONE, "甲", "乙", "丙", "丁").toString();
            assertThat(text).doesNotContain("{").doesNotContain("}");
        }
        for (String key : RuleMessages.keys()) {
            assertThat(RuleMessages.text(key.substring(0, key.lastIndexOf('.')), "甲", "乙", "丙", "丁")
                            .zh())
                    .isNotBlank();
        }
    }

    @Test
    void everyCodeIsExplainedInThePageAboutPacks() throws IOException {
        String page = Files.readString(Path.of("docs", "packs.md"));
        assertThat(codesInSources()).allSatisfy(code -> assertThat(page).contains(code));
    }
}
