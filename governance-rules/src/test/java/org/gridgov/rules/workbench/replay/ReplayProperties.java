package org.gridgov.rules.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.run.Engines;
import org.gridgov.rules.workbench.BenchPacks;
import org.gridgov.rules.workbench.CaseOf;

class ReplayProperties {
    @Property(tries = 200)
    void q2ReplayingALoggedDecisionGivesTheSameBytes(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 8);
        List<PolicyCase> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(CaseOf.of(CaseKind.ASSIGNMENT, "T-" + i, "P-" + i, BenchPacks.facts(random)));
        }
        try (PolicyEngine engine = Engines.interpreter(pack)) {
            List<Judgement> judgements = engine.judge(cases);
            String text = DecisionLog.of(pack, cases, judgements).text();

            Loaded<DecisionLog> read = DecisionLog.read("log.jsonl", text);

            assertThat(read.findings()).isEmpty();
            assertThat(read.value().text()).isEqualTo(text);
            for (ReplayReport report : List.of(Replay.of(read.value(), pack), Replay.of(read.value(), engine))) {
                assertThat(report.identical()).isTrue();
                assertThat(report.same()).isEqualTo(10);
            }
        }
    }

    @Property(tries = 300)
    void q2ALineThatWasTouchedIsRefusedOrComesOutDifferently(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 8);
        PolicyCase one = CaseOf.of(CaseKind.ASSIGNMENT, "T-1", "P-1", BenchPacks.facts(random));
        try (PolicyEngine engine = Engines.interpreter(pack)) {
            String text = DecisionLog.of(pack, List.of(one), engine.judge(List.of(one)))
                    .text();
            int from = text.indexOf("\"eligible\"");
            int at = from + random.nextInt(text.length() - 1 - from);
            String touched = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            Loaded<DecisionLog> read = DecisionLog.read("log.jsonl", touched);
            boolean refused = read.findings().hasErrors();
            assertThat(refused || !Replay.of(read.value(), pack).identical()).isTrue();
        }
    }
}
