package org.gridgov.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.compile.RuleCompiler;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.run.Engines;

/**
 * Makes policy engines of policy packs.
 *
 * <pre>{@code
 * PolicyPack pack = PolicyPacks.read(Path.of("packs", "assignment")).value().orElseThrow();
 * try (PolicyEngine engine = PolicyEngines.drools(pack)) {
 *     List<Judgement> judgements = engine.judge(cases);
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}; invariants A1, A2 and Q1.
 */
public final class PolicyEngines {
    private PolicyEngines() {}

    /**
     * Reads and checks a pack.
     *
     * @param folder the pack's folder
     * @return everything that is wrong with its files, its words and its rules; a pack may judge if there is no error
     */
    public static Findings check(Path folder) {
        Loaded<Optional<PolicyPack>> read = PolicyPacks.read(folder);
        return read.value().map(PolicyEngines::check).orElseGet(() -> PackCheck.brief(read.findings()));
    }

    /**
     * Checks a pack.
     *
     * @param pack the pack as it was read
     * @return everything that is wrong with it, the findings of its reading included
     */
    public static Findings check(PolicyPack pack) {
        return PackCheck.of(pack).findings();
    }

    /**
     * Makes an engine that judges with Drools; each distinct combination of the attributes read is judged once.
     *
     * <p>Compiling takes a second or two. The engine keeps no thread and no file open.
     *
     * @param pack the pack
     * @return an open, thread-safe engine
     * @throws BrokenPackException if the pack has errors
     */
    public static PolicyEngine drools(PolicyPack pack) {
        return Engines.drools(checked(pack));
    }

    /**
     * Makes an engine that reads the rules one after the other: the reference for the other one, and fit for small jobs.
     *
     * @param pack the pack
     * @return an open, thread-safe engine
     * @throws BrokenPackException if the pack has errors
     */
    public static PolicyEngine interpreter(PolicyPack pack) {
        return Engines.interpreter(checked(pack));
    }

    /**
     * Compiles a pack into bundles, for machines that judge without a compiler: one for each stretch of time within which
     * neither its numbers nor its tables switch.
     *
     * @param pack the pack
     * @param firstSequence the number of the first bundle, higher than that of every bundle of this pack before; the
     *     others follow it
     * @return the bundles in the order of time, without signatures; the same bytes every time
     * @throws BrokenPackException if the pack has errors
     */
    public static List<Bundle> compile(PolicyPack pack, long firstSequence) {
        List<Instant> starts = List.copyOf(pack.switches());
        List<Bundle> bundles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Loaded<Optional<CheckedPack>> edition = PackCheck.of(pack, starts.get(i));
            Instant end =
                    i + 1 < starts.size() ? starts.get(i + 1) : pack.info().to();
            bundles.add(RuleCompiler.bundle(
                    required(pack, edition), new BundleTerms(firstSequence + i, starts.get(i), end)));
        }
        return bundles;
    }

    private static CheckedPack checked(PolicyPack pack) {
        return required(pack, PackCheck.of(pack));
    }

    private static CheckedPack required(PolicyPack pack, Loaded<Optional<CheckedPack>> checked) {
        return checked.value()
                .orElseThrow(() -> new BrokenPackException(pack.version().id(), checked.findings()));
    }
}
