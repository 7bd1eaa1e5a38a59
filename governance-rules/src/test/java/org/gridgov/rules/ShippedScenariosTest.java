package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.CaseFacts;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.workbench.coverage.BoundaryCoverage;
import org.gridgov.rules.workbench.coverage.Coverage;
import org.gridgov.rules.workbench.coverage.CoverageReport;
import org.gridgov.rules.workbench.coverage.RowCoverage;
import org.gridgov.rules.workbench.explain.Advice;
import org.gridgov.rules.workbench.explain.CaseExplanation;
import org.gridgov.rules.workbench.explain.Reader;
import org.gridgov.rules.workbench.scenario.ScenarioReport;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedScenariosTest {
    static final List<String> NAMES = ShippedPacks.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void areGreenAndReachAndNeedEveryRuleConditionAndCutPoint(String name) {
        PolicyPack pack = ShippedPacks.pack(name);
        CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
        Loaded<ScenarioSuite> suite = ScenarioSuite.read(checked, pack.scenarios());
        assertThat(suite.findings()).isEmpty();
        assertThat(suite.value().scenarios()).hasSizeGreaterThan(15);

        ScenarioReport report = suite.value().run(checked, ShippedPacks.Engines.drools(name));
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();

        CoverageReport coverage = Coverage.of(checked, suite.value());
        assertThat(coverage.findings()).isEmpty();
        assertThat(coverage.rows()).hasSameSizeAs(checked.rules()).allMatch(RowCoverage::needed);
        assertThat(coverage.boundaries()).isNotEmpty().allMatch(BoundaryCoverage::complete);
        assertThat(coverage.articles()).allMatch(article -> article.complete());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyCaseCanBeExplainedToTheEnd(String name) {
        PolicyPack pack = ShippedPacks.pack(name);
        CheckedPack checked = PackCheck.of(pack).value().orElseThrow();
        Interpreter interpreter = new Interpreter(checked);
        List<CaseFacts> cases =
                ScenarioSuite.read(checked, pack.scenarios()).value().cases();
        for (CaseFacts facts : cases) {
            for (PrivacyClass seen : PrivacyClass.values()) {
                CaseExplanation why = CaseExplanation.of(checked, facts, new Reader(seen));
                assertThat(why.advice().outcome()).isNotEqualTo(Advice.Outcome.UNDECIDED);
                assertThat(interpreter.judge(why.advice().applyTo(facts)).eligible())
                        .isEqualTo(why.eligible() == why.advice().changes().isEmpty());
                assertThat(why.text(Language.ZH)).contains(why.eligible() ? "可选，" : "不可选。");
                if (seen != PrivacyClass.SENSITIVE) {
                    assertThat(why.text(Language.ZH)).doesNotContain("失独", "独居", "不便");
                }
            }
        }
    }
}
