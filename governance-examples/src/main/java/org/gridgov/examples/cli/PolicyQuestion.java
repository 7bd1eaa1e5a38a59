package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.io.JsonFiles;
import org.gridgov.report.FindingsPage;
import org.gridgov.report.JUnitXml;
import org.gridgov.report.Sarif;
import org.gridgov.rules.check.CheckText;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A question about one pack, answered in one of five formats. */
abstract class PolicyQuestion implements Job {
    @Parameters(index = "0", paramLabel = "PACK", description = "The folder of a policy pack. / 政策包文件夹。")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|sarif|junit|html",
            description = "What is printed. / 打印格式。")
    private PolicyFormat format = PolicyFormat.text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * An answer.
     *
     * @param json what JSON holds
     * @param text the same as lines, for a language; quoted cells may hold any sign, so it is no text of both
     * @param findings what was found
     * @param tests the tests that were run; one per finding where none were
     * @param exitCode what the shell is told
     */
    record Answer(
            Object json, Function<Language, String> text, Findings findings, List<JUnitXml.Case> tests, int exitCode) {
        /** An answer that is fine unless there are errors. */
        static Answer of(Object json, Function<Language, String> text, Findings findings) {
            return new Answer(
                    json, text, findings, List.of(), findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
        }
    }

    /** Answers. */
    abstract Answer answer(PolicyPack pack, Session session) throws IOException;

    Path folder() {
        return folder;
    }

    @Override
    public int run(Session session) throws IOException {
        PolicyPack pack = read(folder);
        Answer answer = answer(pack, session);
        session.print(print(pack, answer, session.language()));
        return answer.exitCode();
    }

    /** Reads a pack. A folder that does not say which pack it is ends the command. */
    static PolicyPack read(Path folder) {
        Loaded<Optional<PolicyPack>> read = PolicyPacks.read(folder);
        return read.value()
                .orElseThrow(() -> new UnreadableInput(
                        Texts.of("policy.nopack", String.valueOf(folder.getFileName())),
                        PackCheck.brief(read.findings())));
    }

    /** Reads and checks a pack. One with errors ends the command. */
    static CheckedPack checked(PolicyPack pack) {
        Loaded<Optional<CheckedPack>> checked = PackCheck.of(pack);
        return checked.value()
                .orElseThrow(() -> new UnreadableInput(
                        Texts.of("policy.badpack", pack.version().id()),
                        language -> CheckText.of(pack, checked.findings(), language)));
    }

    /** Findings of a pack with the cell underlined, and how many there are. */
    static String shown(PolicyPack pack, Findings findings, Language language) {
        String text = CheckText.of(pack, findings, language);
        return text + (text.isEmpty() ? "" : "\n")
                + Texts.of("checked", findings.count(Level.ERROR), findings.count(Level.WARNING))
                        .in(language)
                + "\n";
    }

    /** The same below other lines, parted from them if there is anything. */
    static String below(PolicyPack pack, Findings findings, Language language) {
        return (findings.isEmpty() ? "" : "\n") + shown(pack, findings, language);
    }

    private String print(PolicyPack pack, Answer answer, Language language) throws IOException {
        String name = pack.version().id() + " " + pack.version().version();
        return switch (format) {
            case text -> answer.text().apply(language);
            case json -> JsonFiles.write(answer.json());
            case sarif -> JsonFiles.write(Sarif.of("gridgov", answer.findings(), language));
            case junit -> JUnitXml.print(name, tests(answer, language));
            case html ->
                FindingsPage.print(
                        pack.info().name(), LocalText.of(name, name), answer.text(), answer.findings(), language);
        };
    }

    /** The tests that were run, or one per finding; a refusal that neither of them tells is one of its own. */
    private List<JUnitXml.Case> tests(Answer answer, Language language) {
        List<JUnitXml.Case> tests = new ArrayList<>(answer.tests());
        if (tests.isEmpty()) {
            answer.findings().forEach(finding -> tests.add(asTest(finding, language)));
        }
        boolean isTold = tests.stream().anyMatch(test -> !test.failure().isEmpty());
        if (answer.exitCode() != ExitCode.FINE && !isTold) {
            tests.add(new JUnitXml.Case(spec.name(), answer.text().apply(language)));
        } else if (tests.isEmpty()) {
            tests.add(new JUnitXml.Case(spec.name(), ""));
        }
        return tests;
    }

    static JUnitXml.Case asTest(Finding finding, Language language) {
        boolean failed = finding.level() == Level.ERROR;
        return new JUnitXml.Case(finding.code() + " " + finding.place(), failed ? finding.in(language) : "");
    }
}
