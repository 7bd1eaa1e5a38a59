package org.gridgov.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Effect;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.RuleInfo;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.PolicyPacks;
import org.gridgov.rules.run.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrlTextTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void writesOneRulePerRow() {
        String drl = DrlText.of(PackCheck.of(PolicyPacks.read(Fixtures.write(temp, Fixtures.files()))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow());
        assertThat(drl).isEqualTo("""
                        package org.gridgov.rules.generated;
                        import org.gridgov.rules.compile.ProfileFact;

                        rule "~6d3e~5355/~6d3e~5355-01"
                        when
                            $case : ProfileFact(
                                has("urgency", "priority") || has("urgency", "urgent"),
                                has("reach", "near"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-01", true);
                        end

                        rule "~6d3e~5355/~6d3e~5355-02"
                        when
                            $case : ProfileFact(
                                knows("urgency"), !has("urgency", "urgent"),
                                has("skills", "elder-care"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-02", true);
                        end

                        rule "~6d3e~5355/~6d3e~5355-03"
                        when
                            $case : ProfileFact(
                                !knows("on-duty") || has("on-duty", "no"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-03", $case.knows("on-duty"));
                        end

                        rule "~6d3e~5355/~6d3e~5355-04"
                        when
                            $case : ProfileFact(
                                has("skills", "first-aid"))
                        then
                            $case.answer("~6d3e~5355/~6d3e~5355-04", true);
                        end
                        """);
    }

    @Test
    void aConditionOfAThousandValuesCompilesAndMeansTheSame() {
        List<String> codes = IntStream.range(0, 1500).mapToObj(i -> "c" + i).toList();
        Attribute attribute = Attribute.builder("org", LocalText.parse("单位|organisation"), AttributeType.CODE)
                .values(codes.stream()
                        .map(code -> new AttributeValue(code, LocalText.parse("值" + code), List.of()))
                        .toList())
                .build();
        SortedSet<String> some = new TreeSet<>(codes.subList(0, 1400));
        List<Rule> rules = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            for (boolean negated : List.of(true, false)) {
                RuleInfo info = new RuleInfo(
                        "t/" + effect + negated,
                        effect,
                        effect == Effect.FORBID ? 0 : 5,
                        List.of(),
                        LocalText.parse("一"));
                rules.add(new Rule(info, Place.NONE, List.of(new Condition(attribute, negated, some))));
            }
        }
        CheckedPack pack = new CheckedPack(
                BundleFixtures.SMALL.version(), BundleFixtures.SMALL.info(), List.of(attribute), List.of(), rules);
        List<PolicyCase> cases = Stream.of(
                        "", "org=", "org=c0", "org=c63", "org=c64", "org=c1399", "org=c1499", "org=x")
                .map(codesOf -> Fixtures.caseOf(CaseKind.ASSIGNMENT, Fixtures.facts(codesOf, Map.of())))
                .toList();
        try (PolicyEngine drools = Engines.drools(pack);
                PolicyEngine interpreter = Engines.interpreter(pack)) {
            assertThat(drools.judge(cases)).isEqualTo(interpreter.judge(cases));
        }
    }
}
