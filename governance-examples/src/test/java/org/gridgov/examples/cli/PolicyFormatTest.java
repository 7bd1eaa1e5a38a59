package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The same answers for programs, editors, build servers and browsers. */
class PolicyFormatTest {
    @TempDir
    private Path folder = Path.of("");

    private Path pack = Path.of("");

    /** The matching pack without its acceptances: one warning and two notes of lint. */
    @BeforeEach
    void packWithoutAcceptances() throws IOException {
        pack = PolicyDesk.copy("matching", folder.resolve("matching"));
        Files.delete(pack.resolve("lint.yaml"));
    }

    private Answer ask(String command, String format) {
        return switch (command) {
            case "diff" ->
                PolicyDesk.policy("diff", PolicyDesk.pack("matching").toString(), pack.toString(), "--format", format);
            case "explain" ->
                PolicyDesk.policy("explain", pack.toString(), "--facts", "category=meals", "--format", format);
            default -> PolicyDesk.policy(command, pack.toString(), "--format", format);
        };
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }

    private static Element xml(Answer answer) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.out())))
                .getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "fmt", "test", "coverage", "explain", "diff"})
    void jsonIsJson(String command) throws IOException {
        Answer answer = ask(command, "json");
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.FINE);
        assertThat(json(answer).isContainerNode()).isTrue();
    }

    @Test
    void jsonOfScenariosHoldsEachOfThem() throws IOException {
        JsonNode report = json(ask("test", "json"));
        assertThat(report.path("outcomes")).hasSize(29);
        assertThat(report.path("pack").path("id").asText()).isEqualTo("haihong-matching");
    }

    @Test
    void sarifHasLevelsAndLines() throws IOException {
        PolicyDesk.edit(pack, "tables/prefer.csv", "加-05,紧急,", "加-05,紧集,");
        JsonNode log = json(ask("check", "sarif"));
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.path("runs").path(0);
        assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("gridgov");
        JsonNode result = run.path("results").path(0);
        assertThat(run.path("results")).hasSize(1);
        assertThat(result.path("ruleId").asText()).isEqualTo("GP-ROW-02");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.path("message").path("text").asText()).contains("紧集").contains("紧急");
        JsonNode place = result.path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("matching/tables/prefer.csv");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(8);
    }

    @Test
    void sarifOfLintHasWarningsAndNotesAndNoPlaceForTheWhole() throws IOException {
        JsonNode results = json(ask("lint", "sarif")).path("runs").path(0).path("results");
        assertThat(results).extracting(each -> each.path("level").asText()).containsExactly("warning", "note", "note");
        assertThat(results.path(0).path("locations")).isEmpty();
        assertThat(results.path(1)
                        .at("/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"check,1,0", "lint,3,0", "fmt,1,0", "test,29,0", "coverage,1,0", "explain,1,0", "diff,1,0"})
    void junitCountsWhatWasChecked(String command, int tests, int failures)
            throws IOException, SAXException, ParserConfigurationException {
        counted(xml(ask(command, "junit")), tests, failures);
    }

    private static void counted(Element suite, int tests, int failures) {
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(tests));
        assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(failures));
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(tests);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(failures);
    }

    @Test
    void junitFailsWhereverTheCommandDoes() throws IOException, SAXException, ParserConfigurationException {
        PolicyDesk.edit(
                pack, "tables/prefer.csv", "加-05,紧急,-,-,-,-,-,-,-,-,加减分,15,", "加-05,加急,-,-,-,-,-,-,-,-,加减分,14,");
        counted(xml(ask("fmt", "junit")), 1, 1);
        counted(xml(ask("diff", "junit")), 1, 1);
        Element tests = xml(ask("test", "junit"));
        counted(tests, 29, 1);
        NodeList failures = tests.getElementsByTagName("failure");
        assertThat(((Element) failures.item(0).getParentNode()).getAttribute("name"))
                .isEqualTo("紧急需求");
        assertThat(failures.item(0).getTextContent()).contains("29").contains("30");
        PolicyDesk.edit(pack, "scenarios/matching.yaml", "紧急程度: 紧急}", "紧急程度: 紧集}");
        counted(xml(ask("test", "junit")), 29, 1);
        PolicyDesk.edit(pack, "tables/qualify.csv", "资-13,消防安全,", "资-13,消防安,");
        counted(xml(ask("check", "junit")), 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "lint", "fmt", "test", "coverage", "explain", "diff"})
    void aPageHoldsBothLanguages(String command) {
        Answer answer = ask(command, "html");
        assertThat(answer.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh\" class=\"show-zh\">")
                .contains("海洪社区供需匹配办法（示例）", "Haihong need matching (example)")
                .contains("<pre class=\"zh\" lang=\"zh\">", "<pre class=\"en\" lang=\"en\">")
                .endsWith("</html>\n");
    }

    @Test
    void aPageShowsTheLanguageThatWasAskedForFirst() {
        assertThat(PolicyDesk.policy("check", pack.toString(), "--format", "html", "--lang", "en")
                        .out())
                .contains("<html lang=\"en\" class=\"show-en\">", "Nothing was found.", "没有发现问题。");
    }

    @Test
    void anUnknownFormatIsUsage() {
        assertThat(ask("check", "pdf").code()).isEqualTo(ExitCode.USAGE);
    }
}
