package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.rules.Books;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.TableFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One sound pack, one edit, and what must be found: nothing more, at the very place, with the right suggestion first.
 *
 * <p>The mistakes are rows of {@code mistakes/*.tsv}: file, what stands there, what it becomes, findings, first suggestion.
 */
class MistakeCorpusTest {
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern UNSEEN = Pattern.compile("\\{([0-9a-f]{4})}");
    private static final String CSV = "tables/派单.csv";
    private static final String SENTENCES = "sentences/派单.dslr";

    @TempDir
    Path temp = Path.of("");

    static String resource(String name) {
        try (InputStream in = MistakeCorpusTest.class.getResourceAsStream("/org/gridgov/rules/mistakes/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DecisionTable> tables() {
        return TableFiles.read(CSV, resource(CSV).getBytes(StandardCharsets.UTF_8))
                .value();
    }

    /** The files of the sound pack with its table in the form of a file. */
    private static Map<String, byte[]> pack(String file, byte[] table) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("policy.yaml", "vocabulary.yaml", "parameters.yaml")) {
            files.put(name, resource(name).getBytes(StandardCharsets.UTF_8));
        }
        files.put(file, table);
        return files;
    }

    private Findings check(Map<String, byte[]> files, String name) {
        Path folder = temp.resolve(name);
        files.forEach((file, bytes) -> Fixtures.write(folder.resolve(file), bytes));
        return PolicyEngines.check(folder);
    }

    private record Mistake(String file, String before, String after, List<String> findings, String suggestion) {
        static Mistake of(String line) {
            String[] cells = line.split("\t", -1);
            return new Mistake(
                    cells[0], unescaped(cells[1]), unescaped(cells[2]), List.of(cells[3].split(";")), cells[4]);
        }

        /** Line ends as {@code \n}, and characters that nobody sees by their numbers, as {@code {200b}}. */
        private static String unescaped(String cell) {
            return UNSEEN.matcher(cell.replace("\\n", "\n"))
                    .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
        }

        byte[] edited() {
            if (file.endsWith(".xlsx")) {
                return Books.of("派单", Books.rows(tables().get(0)), before);
            }
            String text = resource(file);
            int at = text.indexOf(before);
            assertThat(at).as(before).isGreaterThanOrEqualTo(0);
            return (text.substring(0, at) + after + text.substring(at + before.length()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Mistake> mistakes(String form) {
        return resource(form + ".tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Mistake::of)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> findsEachMistakeAtItsPlaceWithTheRightSuggestionFirst() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String form : List.of("csv", "yaml", "xlsx", "sentences")) {
            List<Mistake> mistakes = mistakes(form);
            for (int i = 0; i < mistakes.size(); i++) {
                Mistake mistake = mistakes.get(i);
                String name = form + "-" + (i + 1);
                tests.add(DynamicTest.dynamicTest(
                        name + " " + mistake.before() + " → " + mistake.after(), () -> verify(mistake, name)));
            }
        }
        return tests.stream();
    }

    private void verify(Mistake mistake, String name) {
        Findings findings = check(pack(mistake.file(), mistake.edited()), name);
        assertThat(findings.stream().map(finding -> place(finding, name)).toList())
                .containsExactlyInAnyOrderElementsOf(mistake.findings());
        Finding expected = findings.stream()
                .filter(finding ->
                        place(finding, name).equals(mistake.findings().get(0)))
                .findFirst()
                .orElseThrow();
        Matcher quoted = QUOTED.matcher(expected.cure().zh());
        assertThat(quoted.find() ? quoted.group(1) : "-").isEqualTo(mistake.suggestion());
        assertThat(findings.toString()).doesNotContain("java.", "org.gridgov", "Exception");
    }

    private static String place(Finding finding, String name) {
        return finding.code() + " " + finding.place().toString().replace(name + "/", "");
    }

    @Test
    void holdsTwentyMistakesOfEachForm() {
        assertThat(mistakes("csv")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(mistakes("yaml")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(mistakes("sentences")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(mistakes("xlsx")).hasSizeGreaterThanOrEqualTo(20);
    }

    @TestFactory
    Stream<DynamicTest> findsNothingInEverydaySpellings() {
        List<Mistake> sound = mistakes("sound");
        return IntStream.range(0, sound.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        sound.get(i).before() + " → " + sound.get(i).after(),
                        () -> assertThat(check(
                                        pack(sound.get(i).file(), sound.get(i).edited()), "sound-" + i))
                                .isEmpty()));
    }

    /** No rule is written, so there is no mistake in one; that nobody qualifies is worth a warning. */
    @Test
    void warnsOfAFileOfSentencesWithoutAny() {
        for (String text : List.of("", "\n\n", "# 规则 \"甲\" 依据 \"第一条\"\n")) {
            assertThat(check(pack(SENTENCES, text.getBytes(StandardCharsets.UTF_8)), "empty").stream()
                            .map(finding -> place(finding, "empty")))
                    .containsExactly("GP-RULE-01 ");
        }
    }

    @Test
    void findsNothingInTheSoundPack() {
        assertThat(check(pack(CSV, resource(CSV).getBytes(StandardCharsets.UTF_8)), "a"))
                .isEmpty();
        String yaml = "tables/派单.yaml";
        assertThat(check(pack(yaml, resource(yaml).getBytes(StandardCharsets.UTF_8)), "b"))
                .isEmpty();
        assertThat(check(pack(SENTENCES, resource(SENTENCES).getBytes(StandardCharsets.UTF_8)), "d"))
                .isEmpty();
        byte[] book = Books.of("派单", Books.rows(tables().get(0)));
        assertThat(check(pack("tables/派单.xlsx", book), "c")).isEmpty();
    }
}
