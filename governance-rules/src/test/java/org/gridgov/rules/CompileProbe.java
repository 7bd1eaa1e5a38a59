package org.gridgov.rules;

import java.nio.file.Path;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.compile.RuleCompiler;
import org.gridgov.rules.pack.PolicyPacks;

/** Compiles packs in a virtual machine of its own and prints the digests of the bundles, one per line. */
public final class CompileProbe {
    private CompileProbe() {}

    /** Compiles the packs of the folders that the arguments name. */
    public static void main(String[] arguments) {
        for (String folder : arguments) {
            System.out.println(bundle(Path.of(folder)).digest());
        }
    }

    static Bundle bundle(Path folder) {
        CheckedPack pack = PackCheck.of(PolicyPacks.read(folder).value().orElseThrow())
                .value()
                .orElseThrow();
        return RuleCompiler.bundle(pack, BundleTerms.of(pack, 1));
    }
}
