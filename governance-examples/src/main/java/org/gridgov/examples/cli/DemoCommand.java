package org.gridgov.examples.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gridgov demo haihong}: the case that comes with the command, with its embedded policy. */
@Command(name = "demo", description = "Run the case that comes with the command. / 运行自带案例。")
final class DemoCommand implements Job {
    /** The cases that come with the command. */
    enum Demo {
        /** The synthetic Haihong community. */
        haihong
    }

    @Parameters(paramLabel = "haihong", description = "The name of the case. / 案例名称。")
    private Demo demo = Demo.haihong;

    @Mixin
    private RunCommand.Output output = new RunCommand.Output();

    @Override
    public int run(Session session) throws IOException {
        try (Embedded example = Embedded.open(demo.name())) {
            CaseRun run = CaseRun.of(example.caseFolder(), example.packs(), session.progress());
            int code = output.finish(session, run);
            session.progress().step("quarter");
            QuarterFiles quarter = QuarterFiles.play(run.report().community());
            output.folder().ifPresent(folder -> quarter.write(folder, session.language()));
            if (output.isText()) {
                session.print(quarter.text(session.language()));
            }
            return code;
        }
    }
}
