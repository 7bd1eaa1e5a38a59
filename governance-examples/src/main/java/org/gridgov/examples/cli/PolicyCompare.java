package org.gridgov.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffCases;
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

    /**
     * The two answers.
     *
     * @param diff what changes among all cases that can be
     * @param cases what changes among those at hand; null if none were named
     * @param errors how many errors stand in the files of the cases
     */
    record Compared(PolicyDiff diff, @Nullable PolicyDiffCases cases, long errors) {}

    @Override
    Answer answer(PolicyPack pack, Session session) {
        CheckedPack before = checked(pack);
        CheckedPack after = checked(read(later));
        if (before.version().kind() != after.version().kind()) {
            throw new UnreadableInput(Texts.of("policy.kinds"), Findings.NONE);
        }
        PolicyDiff diff = PolicyDiff.of(before, after);
        Compared compared = cases == null ? new Compared(diff, null, 0) : compared(diff, before, after, cases);
        return new Answer(
                compared,
                language -> DiffText.of(compared, language),
                Findings.NONE,
                List.of(),
                diff.sameMeaning() ? ExitCode.FINE : ExitCode.FINDINGS);
    }

    private static Compared compared(PolicyDiff diff, CheckedPack before, CheckedPack after, Path folder) {
        PolicyCases all = PolicyCases.of(folder, after.version().kind());
        Map<String, String> units = all.units();
        List<PolicyCase> judged = List.copyOf(all.cases());
        PolicyDiffCases moved =
                PolicyDiff.withCases(before, after, judged, each -> units.getOrDefault(each.subject(), ""));
        return new Compared(diff, moved, all.errors());
    }
}
