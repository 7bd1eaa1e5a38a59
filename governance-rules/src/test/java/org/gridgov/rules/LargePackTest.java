package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as large as offices write them. */
class LargePackTest {
    @TempDir
    Path temp = Path.of("");

    private PolicyPack pack(int count) {
        StringBuilder rows = new StringBuilder("编号,条件,条件,条件,条件,结果,结果,条文\n号,紧急程度,技能,在岗,距离,判定,加分,依据\n");
        List<List<String>> cells = List.of(
                List.of("紧急", "非紧急", "-", "紧急、一般"),
                List.of("养老护理", "急救", "-"),
                List.of("是", "否"),
                List.of("近", "远", "-"));
        for (int i = 0; i < count; i++) {
            rows.append('r').append(i);
            int rest = i;
            for (List<String> each : cells) {
                rows.append(',').append(each.get(rest % each.size()));
                rest /= each.size();
            }
            rows.append(i % 50 == 49 ? ",不可选,-" : ",可选," + (i + 1)).append(",第一条\n");
        }
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", rows.toString());
        return PolicyPacks.read(Fixtures.write(temp, files)).value().orElseThrow();
    }

    private static void judgesLikeTheInterpreter(PolicyPack pack) {
        CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
        List<PolicyCase> cases = RandomCases.of(checked, 300, new Random(3));
        try (PolicyEngine drools = PolicyEngines.drools(pack);
                PolicyEngine interpreter = PolicyEngines.interpreter(pack)) {
            assertThat(drools.judge(cases)).isEqualTo(interpreter.judge(cases));
        }
    }

    /** Where many rules share a condition, the engine writes its class in another way, which the jail must let pass. */
    @Test
    void twoHundredRowsThatShareTheirConditionsJudgeLikeTheInterpreter() {
        PolicyPack pack = pack(200);
        judgesLikeTheInterpreter(pack);
        assertThat(Bundle.read("large", CompileProbe.bundle(temp).bytes()).findings())
                .isEmpty();
    }

    /** From 999 rules on the engine writes several classes of rules, and a list that holds those of all. */
    @Test
    void moreThanAThousandRowsJudgeLikeTheInterpreter() {
        judgesLikeTheInterpreter(pack(1_001));
    }
}
