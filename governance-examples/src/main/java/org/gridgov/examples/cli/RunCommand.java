package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gridgov.io.JsonFiles;
import org.gridgov.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov run CASE}: the whole way, from files to explained decisions. */
@Command(name = "run", description = "Audit, merge, allocate and roster a case. / 检查、合网、派单匹配、排班。")
final class RunCommand implements Job {
    @Parameters(paramLabel = "CASE", description = "A case folder. / 案例文件夹。")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder with the packs assignment, matching and scheduling. / 政策包文件夹。")
    private @Nullable Path packs;

    @Mixin
    private Output output = new Output();

    @Override
    public int run(Session session) throws IOException {
        if (packs != null) {
            return output.finish(session, CaseRun.of(folder, packs, session.progress()));
        }
        try (Embedded haihong = Embedded.open("haihong")) {
            return output.finish(session, CaseRun.of(folder, haihong.packs(), session.progress()));
        }
    }

    /** Where a run's results go. */
    static final class Output {
        @Option(names = "--out", paramLabel = "DIR", description = "Write the files of the run there. / 输出文件夹。")
        private @Nullable Path out;

        @Option(
                names = "--format",
                defaultValue = "text",
                paramLabel = "text|json",
                description = "What is printed. / 打印格式。")
        private Format format = Format.text;

        Optional<Path> folder() {
            return Optional.ofNullable(out);
        }

        boolean isText() {
            return format == Format.text;
        }

        int finish(Session session, CaseRun run) throws IOException {
            session.print(
                    format == Format.json
                            ? JsonFiles.write(RunFiles.Summary.of(run.report()))
                            : TextReport.print(run.report(), session.language()));
            if (out != null) {
                RunFiles.write(out, run, session.language());
            }
            return run.report().findings().hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
        }
    }
}
