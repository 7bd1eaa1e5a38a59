package org.gridgov.rules.benchmark;

import java.nio.file.Path;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPacks;

/** One work in a machine of its own: from main to findings, or from main to an engine that could judge. */
public final class ColdCheck {
    private ColdCheck() {}

    /** Takes {@code check} or {@code compile} and a folder; prints milliseconds and the number of findings or rules. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Path folder = Path.of(arguments[1]);
        long count;
        if (arguments[0].equals("check")) {
            count = PolicyEngines.check(folder).size();
        } else {
            try (PolicyEngine engine =
                    PolicyEngines.drools(PolicyPacks.read(folder).value().orElseThrow())) {
                count = engine.pack().version().length();
            }
        }
        System.out.println((System.nanoTime() - start) / 1e6 + " " + count);
    }
}
