package org.gridgov.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** Measures, each in machines of their own, what the first decision costs: from a bundle, and by compiling. */
public final class ColdStart {
    private ColdStart() {}

    /** Without arguments measures; with a folder it is one of the machines. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            PolicyPack pack = PolicyPacks.read(Path.of(arguments[0])).value().orElseThrow();
            try (PolicyEngine engine = PolicyEngines.drools(pack)) {
                engine.judge(List.of(Fixtures.caseOf(pack.version().kind(), CaseFacts.of(Facts.NONE, Map.of()))));
                System.out.println(LeanProbe.cost());
            }
            return;
        }
        String classPath = System.getProperty("java.class.path");
        Path folder = ShippedPacks.folder("assignment");
        Bundle bundle = CompileProbe.bundle(folder).signed(BundleFixtures.signer("audit"));
        Path file = Files.createTempFile("assignment", ".bundle");
        try {
            Files.write(file, bundle.bytes());
            System.out.println("bundle of " + Files.size(file) / 1024 + " kB, "
                    + bundle.pack().rules().size() + " rules");
            for (int i = 0; i < 5; i++) {
                System.out.print("bundle    "
                        + OtherMachine.run(
                                OtherMachine.thisJava(),
                                LeanClassPath.of(classPath),
                                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                                LeanProbe.class,
                                LeanClassPathTest.arguments(file, bundle)));
                System.out.print("compiling "
                        + OtherMachine.run(
                                OtherMachine.thisJava(),
                                classPath,
                                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                                ColdStart.class,
                                List.of(folder.toString())));
            }
        } finally {
            Files.delete(file);
        }
    }
}
