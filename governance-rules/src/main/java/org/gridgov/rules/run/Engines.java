package org.gridgov.rules.run;

import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.compile.RuleCompiler;

/**
 * Makes engines of checked packs.
 *
 * <p>Thread-safe, and so are the engines.
 *
 * <p>Source: policy packs, {@code POLICY}: two executors, always compared in tests.
 */
public final class Engines {
    private Engines() {}

    /**
     * Makes an engine that runs Drools once per distinct profile.
     *
     * @param pack the pack
     * @return an open engine; it remembers up to 100 000 judgements
     */
    public static PolicyEngine drools(CheckedPack pack) {
        return new PackEngine(pack, new DroolsJudge(pack, RuleCompiler.compile(pack)));
    }

    /**
     * Makes an engine that evaluates each rule on each case in plain Java.
     *
     * @param pack the pack
     * @return an open engine; it remembers nothing
     */
    public static PolicyEngine interpreter(CheckedPack pack) {
        return new PackEngine(pack, new Interpreter(pack));
    }
}
