package org.gridgov.examples.policyteam;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridgov.basics.Language;
import org.gridgov.io.CaseReader;
import org.gridgov.io.ReadLimits;
import org.gridgov.policy.Cases;
import org.gridgov.policy.MatchCase;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleSigner;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.bundle.TrustedKey;
import org.gridgov.rules.check.CheckText;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintReport;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.reload.ActivationReport;
import org.gridgov.rules.reload.ActivationRequest;
import org.gridgov.rules.reload.Pinned;
import org.gridgov.rules.reload.PolicyRegistry;
import org.gridgov.rules.reload.ShadowBudget;
import org.gridgov.rules.reload.ShadowReport;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffCases;
import org.gridgov.rules.workbench.explain.CaseExplanation;
import org.gridgov.rules.workbench.explain.Reader;
import org.gridgov.rules.workbench.scenario.ScenarioReport;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;

/** Repairs at home shall cost nothing either: one cell of the matching pack, from the edit to the way back. */
public final class PolicyTeam {
    private static final String OLD = "禁-04,课业辅导、陪伴、智能手机辅导,";
    private static final String MISSPELLED = "禁-04,维休、课业辅导、陪伴、智能手机辅导,";
    private static final String CORRECT = "禁-04,维修、课业辅导、陪伴、智能手机辅导,";

    private PolicyTeam() {}

    /**
     * Runs the example.
     *
     * @param arguments a case folder, the folder of the matching pack in force, and a folder for the draft
     * @throws IOException if a file can't be read or written
     * @throws GeneralSecurityException if this Java makes no Ed25519 keys
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        revise(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out);
    }

    static void revise(Path caseFolder, Path packInForce, Path draft, PrintStream out)
            throws IOException, GeneralSecurityException {
        Community community =
                CaseReader.read(caseFolder, ReadLimits.DEFAULT).value().orElseThrow();
        List<MatchCase> recent =
                new Cases(community).matches(Candidates.of(community).needs());
        Instant now = community.info().asOf();
        PolicyPack old = read(packInForce);

        out.println("EDIT one cell, and check it");
        copy(packInForce, draft);
        replace(draft.resolve("policy.yaml"), "\"2026.1\"", "\"2026.2\"");
        replace(draft.resolve("tables/forbid.csv"), OLD, MISSPELLED);
        PolicyPack broken = read(draft);
        out.print(CheckText.of(broken, PolicyEngines.check(broken), Language.EN));
        replace(draft.resolve("tables/forbid.csv"), MISSPELLED, CORRECT);
        PolicyPack pack = read(draft);
        CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
        out.println("corrected: " + PolicyEngines.check(pack).size() + " findings");

        out.println("PROVE what it does");
        LintReport lint = Lint.of(pack, LintSettings.of(community.info().today()));
        out.println("lint: " + lint.entries().size() + " found, "
                + lint.suppressed().size() + " meant, all cases: " + lint.proved());
        ScenarioReport scenarios =
                ScenarioSuite.read(checked, pack.scenarios()).value().run(checked);
        out.println("scenarios: " + scenarios.outcomes().size() + ", all green: " + scenarios.passed());
        CheckedPack before = PackCheck.of(old).value().orElseThrow();
        PolicyDiff diff = PolicyDiff.of(before, checked);
        diff.changes()
                .forEach(change -> out.println("changes: " + change.words().en() + ": "
                        + change.evidence().cover().boxes().get(0).words().en()));
        PolicyDiffCases moved = PolicyDiff.withCases(before, checked, recent, MatchCase::subject);
        out.println("recent cases: " + moved.all().lost() + " of " + recent.size() + " lose, "
                + moved.all().gained() + " gain");

        out.println("SIGN it, two of two");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
        KeyPair street = keys.generateKeyPair();
        KeyPair committee = keys.generateKeyPair();
        TrustPolicy trust = TrustPolicy.of(
                List.of(
                        TrustedKey.ed25519("street", street.getPublic()),
                        TrustedKey.ed25519("committee", committee.getPublic())),
                2);
        Bundle first = PolicyEngines.compile(old, 1).get(0).signed(signer("street", street));
        Bundle second = PolicyEngines.compile(pack, 2).get(0).signed(signer("street", street));
        trust.check(second).forEach(finding -> out.println(finding.cause().en()));
        first = first.signed(signer("committee", committee));
        second = second.signed(signer("committee", committee));

        out.println("ACTIVATE it after a trial on recent cases");
        try (PolicyRegistry registry = PolicyRegistry.open(old.version().id(), trust, List.of(), Optional.empty())) {
            told(out, registry.activate(ActivationRequest.of(first.bytes(), now, recent, ShadowBudget.UNLIMITED)));
            ShadowBudget cautious = new ShadowBudget(50, 10, 100);
            told(out, registry.activate(ActivationRequest.of(second.bytes(), now, recent, cautious)));
            ShadowBudget approved = new ShadowBudget(50, 20, 100);
            ActivationReport report = registry.activate(ActivationRequest.of(second.bytes(), now, recent, approved));
            told(out, report);

            out.println("JUDGE by it, and say why");
            ShadowReport.Change change = report.shadow().orElseThrow().changes().get(0);
            MatchCase changed = recent.stream()
                    .filter(each -> each.subject().equals(change.subject()))
                    .filter(each -> each.candidate().equals(change.candidate()))
                    .findFirst()
                    .orElseThrow();
            judge(out, registry, now, changed);
            out.print(CaseExplanation.of(checked, changed.facts(), new Reader(PrivacyClass.INTERNAL))
                    .text(Language.EN));

            out.println("GO BACK");
            out.println("rolled back: " + registry.rollBack().isEmpty());
            judge(out, registry, now, changed);
        }
    }

    private static BundleSigner signer(String office, KeyPair pair) {
        return BundleSigner.ed25519(office, pair.getPrivate());
    }

    private static void judge(PrintStream out, PolicyRegistry registry, Instant now, MatchCase pair) {
        try (Pinned pinned = registry.pin(now).orElseThrow()) {
            boolean eligible = pinned.engine().judge(List.of(pair)).get(0).eligible();
            out.println(pair.subject() + " with " + pair.candidate() + " by " + pinned.version() + ": "
                    + (eligible ? "eligible" : "not eligible"));
        }
    }

    private static void told(PrintStream out, ActivationReport report) {
        String which = report.bundle()
                .map(bundle -> bundle.pack() + " " + bundle.version())
                .orElse("?");
        out.println(which
                + (report.active()
                        ? " is in force"
                        : " stopped at " + report.stoppedAt().orElse("?")));
        report.findings().forEach(finding -> out.println("  " + finding.cause().en()));
    }

    private static PolicyPack read(Path folder) {
        return PolicyPacks.read(folder).value().orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
    }
}
