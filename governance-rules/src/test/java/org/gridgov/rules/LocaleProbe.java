package org.gridgov.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;

/** Judges one case in a virtual machine of its own: exit 0 if Drools and the interpreter agree that it is eligible. */
public final class LocaleProbe {
    private LocaleProbe() {}

    /** Reads the pack of the folder that the first argument names. */
    public static void main(String[] arguments) {
        PolicyPack pack = PolicyPacks.read(Path.of(arguments[0])).value().orElseThrow();
        PolicyCase one = Fixtures.caseOf(
                pack.version().kind(),
                Fixtures.facts("urgency=urgent;on-duty=yes;skills=first-aid", Map.of("distance", 3L)));
        try (PolicyEngine drools = PolicyEngines.drools(pack);
                PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            List<Judgement> judgements = drools.judge(List.of(one));
            boolean agree = judgements.equals(interpreter.judge(List.of(one)));
            System.exit(
                    agree && judgements.get(0).eligible() && judgements.get(0).points() == 25 ? 0 : 3);
        }
    }
}
