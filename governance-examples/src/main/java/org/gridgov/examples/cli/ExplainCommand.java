package org.gridgov.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Nearest;
import org.gridgov.decision.Explanation;
import org.gridgov.decision.ExplanationBook;
import org.gridgov.io.JsonFiles;
import org.gridgov.report.ExplanationText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov explain RUN ID}: why a task, need or visit of an earlier run was decided as it was. */
@Command(name = "explain", description = "Say why something was decided as it was. / 说明为什么这样决定。")
final class ExplainCommand implements Job {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder that a run wrote. / 运行输出文件夹。")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "A task, need or visit. / 任务、需求或走访编号。")
    private String subject = "";

    @Option(
            names = "--why-not",
            paramLabel = "ID",
            description = "Why this post, resource or volunteer was not chosen. / 为什么没有选它。")
    private @Nullable String whyNot;

    @Override
    public int run(Session session) throws IOException {
        Path file = folder.resolve(RunFiles.EXPLANATIONS);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableInput(Texts.of("norun", RunFiles.EXPLANATIONS), Findings.NONE);
        }
        Loaded<Optional<ExplanationBook>> loaded;
        try (InputStream in = Files.newInputStream(file)) {
            loaded = JsonFiles.read(in, ExplanationBook.class);
        }
        ExplanationBook book = loaded.value()
                .orElseThrow(() -> new UnreadableInput(Texts.of("norun", RunFiles.EXPLANATIONS), loaded.findings()));
        Optional<Explanation> explanation = book.find(subject);
        if (explanation.isEmpty()) {
            List<String> known =
                    book.explanations().stream().map(Explanation::subject).toList();
            throw new UnreadableInput(
                    Nearest.of(subject, known)
                            .map(nearest -> Texts.of("nosubject.near", subject, nearest))
                            .orElse(Texts.of("nosubject", subject)),
                    Findings.NONE);
        }
        session.print(
                whyNot == null
                        ? ExplanationText.why(book, explanation.get(), session.language())
                        : ExplanationText.whyNot(book, explanation.get(), whyNot, session.language()));
        return ExitCode.FINE;
    }
}
