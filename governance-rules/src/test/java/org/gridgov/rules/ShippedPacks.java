package org.gridgov.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** The three packs of the Haihong example, where they stand in the source tree. */
final class ShippedPacks {
    static final List<String> NAMES = List.of("assignment", "matching", "scheduling");
    private static final Path FOLDER = Path.of(
            "..", "governance-examples", "src", "main", "resources", "org", "gridgov", "examples", "haihong", "packs");

    private ShippedPacks() {}

    static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    static PolicyPack pack(String name) {
        return PolicyPacks.read(folder(name)).value().orElseThrow();
    }

    /** Engines that tests share, because each takes seconds to compile. */
    static final class Engines {
        static final Map<String, PolicyEngine> DROOLS = Map.of(
                "assignment", PolicyEngines.drools(pack("assignment")),
                "matching", PolicyEngines.drools(pack("matching")),
                "scheduling", PolicyEngines.drools(pack("scheduling")));

        private Engines() {}

        static PolicyEngine drools(String name) {
            PolicyEngine engine = DROOLS.get(name);
            if (engine == null) {
                throw new IllegalArgumentException(name);
            }
            return engine;
        }
    }
}
