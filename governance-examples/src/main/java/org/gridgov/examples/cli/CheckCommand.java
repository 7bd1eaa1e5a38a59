package org.gridgov.examples.cli;

import java.nio.file.Path;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.io.JsonFiles;
import org.gridgov.merging.Merging;
import org.gridgov.snapshot.Community;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov check CASE}: everything that is wrong with a case, and nothing else. */
@Command(name = "check", description = "List what is wrong with a case. / 检查案例。")
final class CheckCommand implements Job {
    @Parameters(paramLabel = "CASE", description = "A case folder. / 案例文件夹。")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What is printed. / 打印格式。")
    private RunCommand.Output.Format format = RunCommand.Output.Format.text;

    @Override
    public int run(Session session) {
        Loaded<Community> loaded = CaseRun.read(folder);
        Community community = loaded.value();
        Findings findings = loaded.findings()
                .and(CaseRun.audit(
                        community.principles(),
                        community.ground(),
                        Merging.merge(community.territory(), community.nets())));
        if (format == RunCommand.Output.Format.json) {
            session.print(JsonFiles.write(findings));
        } else {
            for (Finding finding : findings) {
                session.print(finding.in(session.language()) + "\n");
            }
            session.print(Texts.of("checked", findings.count(Level.ERROR), findings.count(Level.WARNING))
                            .in(session.language())
                    + "\n");
        }
        return findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
    }
}
