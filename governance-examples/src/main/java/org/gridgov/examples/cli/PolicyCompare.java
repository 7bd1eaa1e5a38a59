package org.gridgov.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffCases;
import org.gridgov.rules.workbench.diff.PolicyDiffChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov policy diff OLD NEW [--cases CASE]}: proves equal meaning, or says for whom what changes. */
@Command(name = "diff", description = "Compare two versions of a pack. / 比较两个版本。")
final class PolicyCompare extends PolicyQuestion {
    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the later version. / 新版本文件夹。")
    private Path later = Path.of("");

    @Option(
            names = "--cases",
            paramLabel = "CASE",
            description = "A case folder: who gains and who loses there. / 案例文件夹：其中谁得谁失。")
    private @Nullable Path cases;

    /** The two answers. */
    record Compared(PolicyDiff diff, @Nullable PolicyDiffCases cases) {}

    @Override
    Answer answer(PolicyPack pack, Session session) {
        CheckedPack before = checked(pack);
        CheckedPack after = checked(read(later));
        if (before.version().kind() != after.version().kind()) {
            throw new UnreadableInput(Texts.of("policy.kinds"), Findings.NONE);
        }
        PolicyDiff diff = PolicyDiff.of(before, after);
        PolicyDiffCases moved = cases == null ? null : cases(before, after, cases);
        Compared compared = new Compared(diff, moved);
        return new Answer(
                compared,
                LocalText.of(text(compared, Language.ZH), text(compared, Language.EN)),
                Findings.NONE,
                List.of(),
                diff.sameMeaning() ? ExitCode.FINE : ExitCode.FINDINGS);
    }

    private static PolicyDiffCases cases(CheckedPack before, CheckedPack after, Path folder) {
        PolicyCases all = PolicyCases.of(folder, after.version().kind());
        Map<String, String> units = new TreeMap<>(all.units());
        List<PolicyCase> judged = List.copyOf(all.cases());
        return PolicyDiff.withCases(before, after, judged, each -> units.getOrDefault(each.subject(), ""));
    }

    private static String text(Compared compared, Language language) {
        StringBuilder text = new StringBuilder();
        PolicyDiff diff = compared.diff();
        PolicyLint.line(
                text,
                Texts.of(
                        diff.sameMeaning() ? "policy.same" : "policy.differs",
                        diff.cases(),
                        diff.changes().size()),
                language);
        diff.edits()
                .forEach(edit ->
                        text.append("  ").append(edit.words().in(language)).append('\n'));
        for (PolicyDiffChange change : diff.changes()) {
            PolicyLint.line(
                    text,
                    Texts.of(
                            "policy.change",
                            change.words(),
                            change.evidence().cover().cases(),
                            change.undone().isEmpty() ? "-" : String.join(", ", change.undone())),
                    language);
            for (Box box : change.evidence().cover().boxes()) {
                PolicyLint.line(text, Texts.of("policy.box", box.words(), box.cases()), language);
            }
        }
        diff.notProved().forEach(each -> text.append(each.in(language)).append('\n'));
        PolicyDiffCases moved = compared.cases();
        if (moved != null) {
            tally(text, "policy.cases.all", "", moved.all(), language);
            moved.byGroup().forEach((group, tally) -> tally(text, "policy.cases.group", group, tally, language));
            moved.byRule().forEach((rule, tally) -> tally(text, "policy.cases.rule", rule, tally, language));
        }
        return text.toString();
    }

    private static void tally(
            StringBuilder text, String key, String name, PolicyDiffCases.Tally tally, Language language) {
        boolean isStill = tally.gained() + tally.lost() + tally.morePoints() + tally.fewerPoints() == 0;
        if (!isStill || name.isEmpty()) {
            PolicyLint.line(
                    text,
                    Texts.of(
                            key,
                            name,
                            tally.gained(),
                            tally.lost(),
                            tally.morePoints(),
                            tally.fewerPoints(),
                            tally.same()),
                    language);
        }
    }
}
