package org.gridgov.rules.run;

import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.compile.RuleLoader;

/**
 * The rules of a bundle, loaded once, from which any number of engines can be opened.
 *
 * <p>Needs neither the pack's files nor a compiler. All engines share what they remember; each is open until it is closed
 * itself. Immutable, thread-safe.
 *
 * <p>Source: invariant Q1: a decision is made by exactly one version from start to end.
 */
public final class CompiledPolicy {
    private final CheckedPack pack;
    private final Judge judge;

    private CompiledPolicy(CheckedPack pack, Judge judge) {
        this.pack = pack;
        this.judge = judge;
    }

    /**
     * Loads the rules of a bundle. Says nothing of whether the bundle may be trusted.
     *
     * @param bundle the bundle
     * @return its rules, loaded
     * @throws RefusedBundleException if they reach for what rules may not reach, or can't be loaded
     */
    public static CompiledPolicy load(Bundle bundle) {
        return new CompiledPolicy(bundle.pack(), new DroolsJudge(bundle.pack(), RuleLoader.load(bundle)));
    }

    /** {@return the pack whose rules they are} */
    public CheckedPack pack() {
        return pack;
    }

    /** {@return one more open engine; O(rules)} */
    public PolicyEngine open() {
        return new PackEngine(pack, judge);
    }

    @Override
    public String toString() {
        return pack.version().toString();
    }
}
