package org.gridgov.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.compile.RuleCompiler;

class BundleAgreementProperties {
    private static final List<PolicyCase> CASES = cases();

    private static List<PolicyCase> cases() {
        List<PolicyCase> cases = new ArrayList<>();
        RandomPacks.allCases().forEach(facts -> cases.add(Fixtures.caseOf(CaseKind.ASSIGNMENT, facts)));
        return cases;
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return RandomPacks.rows();
    }

    private static CheckedPack checked(List<List<String>> rows) {
        return PackCheck.of(RandomPacks.pack(rows)).value().orElseThrow();
    }

    @Property(tries = 30)
    void q1ABundleJudgesAsThePackOfWhichItWasMade(@ForAll("rows") List<List<String>> rows) {
        CheckedPack pack = checked(rows);
        byte[] file = RuleCompiler.bundle(pack, BundleTerms.of(pack, 1)).bytes();
        Bundle read = Bundle.read("random", file).value().orElseThrow();
        assertThat(read.pack()).isEqualTo(pack);
        CompiledPolicy policy = CompiledPolicy.load(read);
        try (PolicyEngine engine = policy.open();
                PolicyEngine interpreter = Engines.interpreter(pack)) {
            assertThat(engine.judge(CASES)).isEqualTo(interpreter.judge(CASES));
            assertThat(engine.rules()).isEqualTo(interpreter.rules());
            assertThat(engine.pack()).isEqualTo(interpreter.pack());
        }
        assertThat(policy).hasToString(pack.version().toString());
    }

    @Property(tries = 200)
    void whatAPackSaysSurvivesTheWayThroughAFile(@ForAll("rows") List<List<String>> rows) {
        CheckedPack pack = checked(rows);
        String model = Bundle.CLASSES + ".M";
        Bundle bundle = Bundle.of(pack, BundleTerms.of(pack, 3), model, Map.of(model, new byte[] {1}));
        Bundle read = Bundle.read("random", bundle.bytes()).value().orElseThrow();
        assertThat(read.pack()).isEqualTo(pack);
        assertThat(read).isEqualTo(bundle);
    }
}
