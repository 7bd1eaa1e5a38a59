package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.boundary.CoverageProof;
import org.gridgov.boundary.Defect;
import org.gridgov.grid.PrincipleReport;
import org.gridgov.io.JsonFiles;
import org.gridgov.report.TerritoryPage;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov territory check CASE}: codes, hierarchy, history, five principles, boundaries, and the map. */
@Command(name = "check", description = "Audit codes, grids, history and boundaries. / 检查编码、网格、沿革与边界。")
final class TerritoryCheck extends CaseQuestion {
    /** Findings about the ground; those about files may concern it too. */
    private static final Pattern GROUND = Pattern.compile("GG-(GRID|CODE|HIST|BD|P[1-5]|IO)-.*");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write territory.html and territory.json there. / 输出文件夹。")
    private @Nullable Path out;

    /** The content of {@code territory.json}. */
    @JsonPropertyOrder({"principles", "ground", "findings"})
    record Audit(List<PrincipleReport> principles, BoundaryReport ground, Findings findings) {}

    @Override
    Answer answer(Loaded<Community> loaded, Session session) throws IOException {
        Community community = loaded.value();
        List<PrincipleReport> principles = community.principles();
        BoundaryReport ground = community.ground();
        Findings findings = ground.findings();
        for (PrincipleReport principle : principles) {
            findings = findings.and(principle.findings());
        }
        findings = findings.and(Findings.of(loaded.findings().stream()
                .filter(finding -> GROUND.matcher(finding.code()).matches())
                .toList()));
        Audit audit = new Audit(principles, ground, findings);
        if (out != null) {
            Files.createDirectories(out);
            write(out.resolve("territory.json"), JsonFiles.write(audit));
            write(
                    out.resolve("territory.html"),
                    TerritoryPage.print(community, principles, ground, findings, session.language()));
        }
        return new Answer(
                audit,
                text(community, audit, session.language()),
                findings.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
    }

    private static String text(Community community, Audit audit, Language language) {
        StringBuilder text = new StringBuilder();
        line(text, Texts.of("territory.head", community.info().name(), community.today()), language);
        audit.principles().forEach(report -> text.append(principle(report, "", language)));
        BoundaryReport ground = audit.ground();
        ground.principles()
                .forEach(report -> text.append(
                        principle(report, Texts.of("territory.ground").in(language), language)));
        if (ground.proofs().isEmpty()) {
            line(text, Texts.of("territory.noboundaries"), language);
        } else if (ground.isProven()) {
            line(text, Texts.of("territory.proven", ground.proofs().size()), language);
        } else {
            long faults =
                    ground.proofs().stream().mapToLong(CoverageProof::faults).sum();
            line(text, Texts.of("territory.refuted", faults, ground.defects().size()), language);
            for (Defect defect : ground.defects()) {
                line(
                        text,
                        Texts.of(
                                "territory.defect",
                                Terms.name(defect.kind()),
                                defect.extent().squareMetres(),
                                defect.units()),
                        language);
            }
        }
        for (Finding finding : audit.findings()) {
            text.append(finding.in(language)).append('\n');
        }
        line(
                text,
                Texts.of(
                        "checked",
                        audit.findings().count(Level.ERROR),
                        audit.findings().count(Level.WARNING)),
                language);
        return text.toString();
    }

    private static String principle(PrincipleReport report, String note, Language language) {
        return "  " + report.principle() + " " + Terms.name(report.principle()).in(language) + note + " "
                + report.score() + "\n";
    }

    private static void line(StringBuilder text, LocalText line, Language language) {
        text.append(line.in(language)).append('\n');
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
