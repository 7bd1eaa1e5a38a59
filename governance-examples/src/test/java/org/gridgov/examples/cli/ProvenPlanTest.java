package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.PlanChecker;
import org.gridgov.allocation.Problem;
import org.gridgov.decision.Plan;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.PolicyEngines;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.junit.jupiter.api.Test;

class ProvenPlanTest {
    @Test
    void theMatchingOfHaihongIsProvenByAnIndependentChecker() {
        Community community = CaseRun.read(Shell.haihong().resolve("case")).value();
        PolicyPack pack = PolicyPacks.read(Shell.haihong().resolve("packs/matching"))
                .value()
                .orElseThrow();
        List<MatchCase> cases =
                new Cases(community).matches(Candidates.of(community).needs());
        Problem problem = Problem.ofNeeds(community);
        try (PolicyEngine drools = PolicyEngines.drools(pack);
                PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            List<Judgement> judgements = drools.judge(cases);
            assertThat(interpreter.judge(cases)).isEqualTo(judgements);
            Plan plan = Allocator.allocate(problem, cases, judgements, drools.pack());
            assertThat(PlanChecker.check(plan, problem, cases, judgements)).isEmpty();
            assertThat(plan.assignments()).isNotEmpty();
            assertThat(plan.unmet()).isNotEmpty();
        }
    }
}
