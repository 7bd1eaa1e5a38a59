package org.gridgov.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** The three policies of a run. */
final class Packs implements AutoCloseable {
    private static final String[] FOLDERS = {"assignment", "matching", "scheduling"};

    private static final List<CaseKind> KINDS = List.of(CaseKind.ASSIGNMENT, CaseKind.MATCH, CaseKind.SHIFT);

    private final PolicyEngine[] engines = new PolicyEngine[FOLDERS.length];
    private final PolicyPack[] packs;
    private final Findings findings;

    private Packs(PolicyPack[] packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    /**
     * Reads and compiles the packs of a folder.
     *
     * @param folder has {@code assignment}, {@code matching} and {@code scheduling} in it
     * @throws UnreadableInput if one of them is missing or has errors
     */
    static Packs compile(Path folder) {
        Findings findings = Findings.NONE;
        PolicyPack[] packs = new PolicyPack[FOLDERS.length];
        String broken = "";
        for (int i = 0; i < FOLDERS.length; i++) {
            Path pack = folder.resolve(FOLDERS[i]);
            if (!Files.isDirectory(pack)) {
                throw new UnreadableInput(Texts.of("nopack", FOLDERS[i]), findings);
            }
            Loaded<Optional<PolicyPack>> loaded = PolicyPacks.read(pack);
            Findings own = loaded.value().map(PolicyEngines::check).orElse(loaded.findings());
            if (loaded.value().isPresent()) {
                packs[i] = loaded.value().get();
                own = own.and(vet(packs[i], FOLDERS[i], KINDS.get(i)));
            }
            broken = own.hasErrors() ? (broken.isEmpty() ? "" : broken + ", ") + FOLDERS[i] : broken;
            findings = findings.and(own);
        }
        if (!broken.isEmpty()) {
            throw new UnreadableInput(Texts.of("badpack", broken), findings);
        }
        Packs compiled = new Packs(packs, findings);
        for (int i = 0; i < FOLDERS.length; i++) {
            compiled.engines[i] = PolicyEngines.drools(packs[i]);
        }
        return compiled;
    }

    /** What only a host can know: whether a pack answers the question that it is asked. */
    private static Findings vet(PolicyPack pack, String folder, CaseKind kind) {
        if (pack.version().kind() == kind) {
            return Findings.NONE;
        }
        return Findings.of(List.of(Texts.finding(
                Level.ERROR,
                "GG-EX-01",
                Place.of(folder + "/policy.yaml").column("kind"),
                Terms.name(kind),
                Terms.name(pack.version().kind()))));
    }

    /** What was found in the packs, and which of them do not hold on a day. */
    Findings findings(LocalDate today) {
        List<Finding> late = new ArrayList<>();
        for (int i = 0; i < packs.length; i++) {
            if (!packs[i].info().valid().contains(today)) {
                late.add(Texts.finding(
                        Level.WARNING,
                        "GG-EX-02",
                        Place.of(FOLDERS[i] + "/policy.yaml").column("valid"),
                        packs[i].info().valid(),
                        today));
            }
        }
        return findings.and(Findings.of(late));
    }

    PolicyEngine assignment() {
        return engines[0];
    }

    PolicyEngine matching() {
        return engines[1];
    }

    PolicyEngine scheduling() {
        return engines[2];
    }

    /** The versions with their digests, in a fixed order. */
    String versions() {
        List<String> versions = new ArrayList<>();
        for (PolicyPack pack : packs) {
            versions.add(pack.version().id() + " " + pack.version().version() + " "
                    + pack.version().digest());
        }
        return String.join(", ", versions);
    }

    @Override
    public void close() {
        for (PolicyEngine engine : engines) {
            engine.close();
        }
    }
}
