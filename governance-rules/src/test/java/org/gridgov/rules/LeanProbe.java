package org.gridgov.rules;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.bundle.TrustedKey;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.reload.ActivationReport;
import org.gridgov.rules.reload.ActivationRequest;
import org.gridgov.rules.reload.Pinned;
import org.gridgov.rules.reload.PolicyRegistry;
import org.gridgov.rules.reload.ShadowBudget;
import org.gridgov.rules.run.Engines;

/** Judges by a signed bundle in a machine that has no compiler: exit 0 if it agrees with the interpreter. */
public final class LeanProbe {
    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private LeanProbe() {}

    /** Takes the file, the pack's name, the name of the key, the key; prints what it cost until the first decision. */
    public static void main(String[] arguments) throws IOException {
        for (String absent : List.of(
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
                "org.drools.drl.parser.DrlParser",
                "org.eclipse.jdt.core.compiler.CharOperation",
                "com.github.javaparser.JavaParser",
                "com.fasterxml.jackson.dataformat.yaml.YAMLFactory",
                "org.yaml.snakeyaml.Yaml",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "de.siegmar.fastcsv.reader.CsvReader")) {
            requireAbsent(absent);
        }
        TrustPolicy trust = TrustPolicy.of(List.of(new TrustedKey(arguments[2], "Ed25519", arguments[3])), 1);
        try (PolicyRegistry registry = PolicyRegistry.open(arguments[1], trust, List.of(), Optional.empty())) {
            ActivationReport report = registry.activate(ActivationRequest.of(
                    Files.readAllBytes(Path.of(arguments[0])), NOW, List.of(), ShadowBudget.UNLIMITED));
            if (!report.active()) {
                throw new IllegalStateException(report.findings().toString());
            }
            try (Pinned pinned = registry.pin(NOW).orElseThrow()) {
                CaseKind kind = pinned.version().kind();
                pinned.engine().judge(List.of(Fixtures.caseOf(kind, CaseFacts.of(Facts.NONE, Map.of()))));
                System.out.println(cost());
            }
            agree(registry, Files.readAllBytes(Path.of(arguments[0])), arguments[1]);
        }
    }

    private static void requireAbsent(String name) {
        try {
            Class.forName(name, false, LeanProbe.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return;
        }
        throw new IllegalStateException(name + " is on the class path");
    }

    private static void agree(PolicyRegistry registry, byte[] file, String name) {
        CheckedPack pack = Bundle.read(name, file).value().orElseThrow().pack();
        List<PolicyCase> cases = RandomCases.of(pack, 500, new Random(7));
        try (Pinned pinned = registry.pin(NOW).orElseThrow();
                PolicyEngine interpreter = Engines.interpreter(pack)) {
            List<Judgement> judgements = pinned.engine().judge(cases);
            if (!judgements.equals(interpreter.judge(cases))
                    || judgements.stream().noneMatch(Judgement::eligible)
                    || judgements.stream().allMatch(Judgement::eligible)) {
                throw new IllegalStateException("The two must agree and differ by case");
            }
        }
    }

    /** What this machine has used so far: processor, memory of the process at its greatest, live heap. */
    static String cost() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime() / 1_000_000;
        String resident = "";
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                resident = lines.filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\s+", " ");
            }
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        return "cpu " + cpu + " ms, " + resident + ", live heap " + heap + " kB";
    }
}
