package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gridgov.basics.Loaded;
import org.gridgov.io.JsonFiles;
import org.gridgov.snapshot.Community;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question about one case, answered as text or as JSON. */
abstract class CaseQuestion implements Job {
    @Parameters(index = "0", paramLabel = "CASE", description = "A case folder. / 案例文件夹。")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What is printed. / 打印格式。")
    private Format format = Format.text;

    /** The answer: what JSON holds, the same as lines, and what the shell is told. */
    record Answer(Object json, String text, int exitCode) {}

    Path folder() {
        return folder;
    }

    /** Answers; the findings of the reading are beside the case. */
    abstract Answer answer(Loaded<Community> loaded, Session session) throws IOException;

    @Override
    public int run(Session session) throws IOException {
        Answer answer = answer(CaseRun.read(folder), session);
        session.print(format == Format.json ? JsonFiles.write(answer.json()) : answer.text());
        return answer.exitCode();
    }
}
