package org.gridgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridgov.basics.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * The one catalogue of core: every text in both languages, every finding code complete and used. The codes of the case
 * reader are numbered constants; a test beside them holds them to the same.
 */
class CatalogueTest {
    private static final Pattern CODE = Pattern.compile("GG-[A-Z0-9]+-\\d\\d");

    @Test
    void everyTextStandsInBothLanguages() {
        Set<String> keys = Catalogue.core().keys();
        assertThat(keys).isNotEmpty();
        assertThat(keys).allSatisfy(key -> {
            String other = key.endsWith(".zh") ? key.replaceAll("zh$", "en") : key.replaceAll("en$", "zh");
            assertThat(key).matches(".*\\.(zh|en)");
            assertThat(keys).contains(other);
        });
    }

    @Test
    void everyFindingCodeOfTheSourcesHasCauseEffectAndCure() throws IOException {
        Set<String> keys = Catalogue.core().keys();
        assertThat(codesInSources()).isNotEmpty().allSatisfy(code -> {
            for (String part : new String[] {"cause", "effect", "cure"}) {
                assertThat(keys).contains(code + "." + part + ".zh", code + "." + part + ".en");
            }
        });
    }

    @Test
    void noFindingCodeOfTheCatalogueIsUnused() throws IOException {
        Set<String> written = Catalogue.core().keys().stream()
                .filter(key -> key.startsWith("GG-") && !key.startsWith("GG-IO-"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codesInSources()).containsAll(written);
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    codes.add(matcher.group());
                }
            }
        }
        return codes;
    }
}
