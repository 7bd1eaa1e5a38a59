package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.workbench.replay.DecisionLog;
import org.gridgov.rules.workbench.replay.Replay;
import org.gridgov.rules.workbench.replay.ReplayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gridgov policy replay PACK LOG}: whether logged decisions come out to the last byte when made again. */
@Command(name = "replay", description = "Judge logged decisions again. / 重放已记录的判定。")
final class PolicyReplay extends PolicyQuestion {
    @Parameters(index = "1", paramLabel = "LOG", description = "A log of decisions. / 判定日志。")
    private Path log = Path.of("");

    @Override
    Answer answer(PolicyPack pack, Session session) throws IOException {
        CheckedPack checked = checked(pack);
        Loaded<DecisionLog> read = DecisionLog.read(
                String.valueOf(log.getFileName()), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        ReplayReport report = Replay.of(read.value(), checked);
        Findings findings = read.findings().and(report.findings());
        return Answer.of(report, language -> text(pack, report, findings, language), findings);
    }

    private static String text(PolicyPack pack, ReplayReport report, Findings findings, Language language) {
        String said = Texts.of(
                        "policy.replayed", report.same(), report.differences().size())
                .in(language);
        return said + "\n" + (findings.isEmpty() ? "" : below(pack, findings, language));
    }
}
