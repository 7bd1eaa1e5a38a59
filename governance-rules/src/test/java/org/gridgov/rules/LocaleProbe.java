package org.gridgov.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** Judges cases in a virtual machine of its own: exit 0 if Drools and the interpreter agree on all of them. */
public final class LocaleProbe {
    private LocaleProbe() {}

    /** Reads the packs of the folders that the arguments name. */
    public static void main(String[] arguments) {
        for (String folder : arguments) {
            if (!agrees(PolicyPacks.read(Path.of(folder)).value().orElseThrow())) {
                System.exit(3);
            }
        }
    }

    private static boolean agrees(PolicyPack pack) {
        List<PolicyCase> cases = new ArrayList<>();
        cases.add(Fixtures.caseOf(
                pack.version().kind(),
                Fixtures.facts("urgency=urgent;on-duty=yes;skills=first-aid", Map.of("distance", 3L))));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            cases.add(Fixtures.caseOf(pack.version().kind(), ShippedPacksProperties.randomFacts(pack, random)));
        }
        try (PolicyEngine drools = PolicyEngines.drools(pack);
                PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            List<Judgement> judgements = drools.judge(cases);
            return judgements.equals(interpreter.judge(cases))
                    && judgements.stream().anyMatch(Judgement::eligible)
                    && judgements.stream().anyMatch(judgement -> !judgement.eligible());
        }
    }
}
