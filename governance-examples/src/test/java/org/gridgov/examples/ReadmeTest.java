package org.gridgov.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what the repository holds. */
class ReadmeTest {
    private static final Path ENGLISH = Path.of("../README.md");
    private static final Path CHINESE = Path.of("docs/README.zh.md");

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String plain(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Test
    void theSnippetIsTheQuickStart() throws IOException {
        String program = plain(read(Path.of("src/main/java/org/gridgov/examples/quickstart/QuickStart.java")));
        for (Path readme : List.of(ENGLISH, CHINESE)) {
            assertThat(blocks(read(readme), "java"))
                    .singleElement()
                    .satisfies(snippet -> assertThat(program).contains(plain(snippet)));
        }
    }

    @Test
    void theTwoCommandsStandAloneOnOneLineEach() throws IOException {
        String text = read(ENGLISH);
        for (String heading : List.of("## Run it", "## Test it")) {
            String section = text.substring(text.indexOf(heading));
            String block = section.substring(section.indexOf("```"));
            block = block.substring(3, block.indexOf("```", 3));
            assertThat(block.strip().lines()).hasSize(1);
        }
        assertThat(read(Path.of("../.ci/run"))).contains("mvn -B -ntp verify");
        assertThat(text).contains("```\nmvn -B -ntp verify\n```");
    }

    @Test
    void bothLanguagesHaveTheSameSectionsAndCommands() throws IOException {
        String english = read(ENGLISH);
        String chinese = read(CHINESE);
        assertThat(count(chinese, "(?m)^## ")).isEqualTo(count(english, "(?m)^## "));
        List<String> own = blocks(english, "");
        List<String> other = blocks(chinese, "");
        assertThat(other).hasSameSizeAs(own);
        assertThat(other.get(1)).isEqualTo(own.get(1));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void everyLinkedFileIsThere() throws IOException {
        for (Path readme : List.of(ENGLISH, CHINESE)) {
            Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(read(readme));
            int found = 0;
            while (links.find()) {
                found++;
                Path target = readme.resolveSibling(links.group(1)).normalize();
                assertThat(Files.exists(target)).as(target.toString()).isTrue();
            }
            assertThat(found).isGreaterThan(8);
        }
    }

    @Test
    void theRowOfTheReadmeStandsInThePack() throws IOException {
        String row = read(ENGLISH)
                .lines()
                .filter(line -> line.startsWith("禁-04"))
                .findFirst()
                .orElseThrow();
        assertThat(read(Path.of("src/main/resources/org/gridgov/examples/haihong/packs/assignment/tables/forbid.csv")))
                .contains(row);
    }
}
