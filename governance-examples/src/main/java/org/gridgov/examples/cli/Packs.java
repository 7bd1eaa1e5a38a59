package org.gridgov.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** The three policies of a run. */
final class Packs implements AutoCloseable {
    private static final String[] FOLDERS = {"assignment", "matching", "scheduling"};

    private final PolicyEngine[] engines = new PolicyEngine[FOLDERS.length];
    private final Findings findings;

    private Packs(Findings findings) {
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
        for (int i = 0; i < FOLDERS.length; i++) {
            Path pack = folder.resolve(FOLDERS[i]);
            if (!Files.isDirectory(pack)) {
                throw new UnreadableInput(Texts.of("nopack", FOLDERS[i]), findings);
            }
            Loaded<Optional<PolicyPack>> loaded = PolicyPacks.read(pack);
            findings = findings.and(loaded.value().map(PolicyEngines::check).orElse(loaded.findings()));
            if (loaded.value().isPresent()) {
                packs[i] = loaded.value().get();
            }
            if (findings.hasErrors()) {
                throw new UnreadableInput(Texts.of("badpack", FOLDERS[i]), findings);
            }
        }
        Packs compiled = new Packs(findings);
        for (int i = 0; i < FOLDERS.length; i++) {
            compiled.engines[i] = PolicyEngines.drools(packs[i]);
        }
        return compiled;
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

    Findings findings() {
        return findings;
    }

    @Override
    public void close() {
        for (PolicyEngine engine : engines) {
            engine.close();
        }
    }
}
