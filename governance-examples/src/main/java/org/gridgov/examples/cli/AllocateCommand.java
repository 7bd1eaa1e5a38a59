package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridgov.allocation.Settings;
import org.gridgov.basics.Language;
import org.gridgov.decision.Mode;
import org.gridgov.io.JsonFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov allocate CASE|DIR}: plans with their proof, for a case, a plain problem, or a folder of them. */
@Command(
        name = "allocate",
        description = "Allocate a case, a plain problem, or every one in a folder. / 为案例、普通问题或一个文件夹里的全部社区派单匹配。")
final class AllocateCommand implements Job {
    private static final int MOST_THREADS = 256;

    @Parameters(
            index = "0",
            paramLabel = "CASE|DIR",
            description =
                    "A case folder, a plain problem (edges.csv or .json), or a folder of such. / 案例、普通问题，或装有它们的文件夹。")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder with the packs assignment, matching and scheduling. / 政策包文件夹。")
    private @Nullable Path packs;

    @Option(names = "--mode", defaultValue = "strict", description = "${COMPLETION-CANDIDATES} / 何为最优。")
    private ModeName mode = ModeName.strict;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads; the result is the same. / 线程数，不影响结果。")
    private int threads =
            Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Draws the order among needs that are alike. / 完全相同的需求之间抽签所用的种子。")
    private long seed;

    @Option(
            names = "--certificate",
            paramLabel = "FILE|-",
            description = "Write the proof alone; - prints it. / 另存证明，- 表示打印。")
    private @Nullable String certificate;

    @Option(names = "--compare", description = "What each mode would give. / 比较各种方式的结果。")
    private boolean compare;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write plans there; of many communities, those that stand there are not done again. / 输出文件夹；多个社区时，已完成的不再重做。")
    private @Nullable Path out;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json",
            description = "What is printed. / 打印格式。")
    private Format format = Format.text;

    /** The modes as they are written on the command line. */
    enum ModeName {
        /** Most served, higher tiers first. */
        strict(Mode.STRICT_TIERS),
        /** The greatest sum of worth. */
        welfare(Mode.WELFARE),
        /** The least share of a group as large as can be. */
        fair(Mode.FAIR),
        /** Nobody would rather have each other. */
        stable(Mode.STABLE);

        private final Mode mode;

        ModeName(Mode mode) {
            this.mode = mode;
        }
    }

    @Override
    public int run(Session session) throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw UnreadableInput.usage(Texts.of("allocate.threads", MOST_THREADS, threads));
        }
        Settings settings = Settings.of(mode.mode).seed(seed);
        try (PackSource source = new PackSource(packs)) {
            List<Path> communities = Files.isDirectory(folder) && !AllocationInput.isOne(folder)
                    ? Province.communities(folder)
                    : List.of();
            return communities.isEmpty()
                    ? single(settings, source, session)
                    : province(communities, settings, source, session);
        }
    }

    private int single(Settings settings, PackSource source, Session session) throws IOException {
        session.progress().step("read");
        AllocationInput input = AllocationInput.read(folder, source);
        session.progress().step("judge");
        Allotment allotment;
        try (ThreadWorkers workers = new ThreadWorkers(threads)) {
            allotment = Allotment.of(input, settings.workers(workers), compare);
        }
        session.print(
                format == Format.json ? JsonFiles.write(allotment) : AllotmentText.of(allotment, session.language()));
        if (certificate != null) {
            String text = JsonFiles.write(allotment.certificates());
            if (certificate.equals("-")) {
                session.print(text);
            } else {
                Files.writeString(Path.of(certificate), text, StandardCharsets.UTF_8);
            }
        }
        if (out != null) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            PlanFolder.write(out, PlanFolder.inputDigest(folder, ""), allotment.file(), Province.line(name, allotment));
        }
        return allotment.findings().hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private int province(List<Path> communities, Settings settings, PackSource source, Session session) {
        if (certificate != null) {
            throw UnreadableInput.usage(Texts.of("allocate.manycertificates"));
        }
        List<Province.Outcome> outcomes =
                new Province(settings, compare, out, source, session.progress()).run(communities, threads);
        Language language = session.language();
        session.print(format == Format.json ? JsonFiles.write(outcomes) : ProvinceText.of(outcomes, language));
        boolean isFine =
                outcomes.stream().map(Province.Outcome::line).allMatch(line -> line != null && line.errors() == 0);
        return isFine ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
