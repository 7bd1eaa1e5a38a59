package org.gridgov.rules.workbench.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Loaded;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Condition;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.workbench.BenchPacks;
import org.gridgov.rules.workbench.scenario.Decision;
import org.gridgov.rules.workbench.scenario.ScenarioOutcome;
import org.gridgov.rules.workbench.scenario.ScenarioSuite;

class CoverageProperties {
    @Property(tries = 1000)
    void equalsWhatTakingEachRuleAwayAndCountingByHandGives(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 8);
        ScenarioSuite suite = suite(pack, random);
        CoverageReport report = Coverage.of(pack, suite);
        List<CaseFacts> cases = suite.cases();
        List<Boolean> green = passed(suite, pack);

        assertThat(report.rows()).extracting(RowCoverage::rule).isEqualTo(ids(pack.rules()));
        for (int i = 0; i < pack.rules().size(); i++) {
            Rule rule = pack.rules().get(i);
            List<Rule> rest = new ArrayList<>(pack.rules());
            rest.remove(i);
            List<Boolean> after = passed(suite, BenchPacks.pack(rest));
            boolean needed = false;
            for (int j = 0; j < green.size(); j++) {
                needed |= green.get(j) && !after.get(j);
            }
            RowCoverage row = report.rows().get(i);
            assertThat(row.needed()).isEqualTo(needed);
            assertThat(row.fired()).isEqualTo((int)
                    cases.stream().filter(facts -> alone(rule, facts)).count());
        }
        for (ConditionCoverage each : report.conditions()) {
            Rule rule = pack.rules().stream()
                    .filter(other -> other.info().id().equals(each.rule()))
                    .findFirst()
                    .orElseThrow();
            Condition condition = rule.conditions().get(each.position());
            assertThat(List.of(each.held(), each.failed(), each.unknown()))
                    .isEqualTo(List.of(
                            count(condition, cases, "holds"),
                            count(condition, cases, "fails"),
                            count(condition, cases, "unknown")));
        }
        for (BoundaryCoverage each : report.boundaries()) {
            assertThat(each.below()).isEqualTo(with(cases, each.cut() - 1));
            assertThat(each.at()).isEqualTo(with(cases, each.cut()));
        }
        int cuts = 0;
        for (Attribute attribute : pack.attributesRead()) {
            cuts += attribute.scale().map(scale -> scale.bands().size() - 1).orElse(0);
        }
        assertThat(report.boundaries()).hasSize(cuts);
        assertThat(report.articles().stream().mapToInt(ArticleCoverage::fired).sum())
                .isEqualTo((int)
                        report.rows().stream().filter(row -> row.fired() > 0).count());
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.info().id()).toList();
    }

    private static List<Boolean> passed(ScenarioSuite suite, CheckedPack pack) {
        return suite.run(pack).outcomes().stream().map(ScenarioOutcome::passed).toList();
    }

    /** Whether a pack of this rule alone makes a ruling. */
    private static boolean alone(Rule rule, CaseFacts facts) {
        return !new Interpreter(BenchPacks.pack(List.of(rule)))
                .judge(facts)
                .rulings()
                .isEmpty();
    }

    /** By the definition, without the code under test. */
    private static int count(Condition condition, List<CaseFacts> cases, String answer) {
        int count = 0;
        for (CaseFacts facts : cases) {
            Attribute attribute = condition.attribute();
            Long number = facts.measures().get("m");
            boolean known = attribute.scale().isPresent()
                    ? number != null
                    : facts.codes().knows(attribute.name());
            List<String> held = new ArrayList<>(facts.codes().codes(attribute.name()));
            if (attribute.scale().isPresent() && number != null) {
                for (Band band : attribute.scale().get().bands()) {
                    if (number < band.below()) {
                        held.add(band.value().code());
                        break;
                    }
                }
            }
            held.retainAll(condition.codes());
            String found = !known ? "unknown" : held.isEmpty() == condition.negated() ? "holds" : "fails";
            count += found.equals(answer) ? 1 : 0;
        }
        return count;
    }

    private static int with(List<CaseFacts> cases, long number) {
        return (int) cases.stream()
                .filter(facts -> Long.valueOf(number).equals(facts.measures().get("m")))
                .count();
    }

    /** Some scenarios, most of them green, of all three forms. */
    private static ScenarioSuite suite(CheckedPack pack, Random random) {
        StringBuilder text = new StringBuilder("scenarios:\n");
        int count = 1 + random.nextInt(5);
        Interpreter interpreter = new Interpreter(pack);
        for (int i = 0; i < count; i++) {
            text.append("  - name: s").append(i).append('\n');
            if (random.nextInt(4) == 0) {
                text.append("    group:\n");
                for (String name : List.of("one", "two", "three")) {
                    text.append("      - {name: ")
                            .append(name)
                            .append(", given: ")
                            .append(given(BenchPacks.facts(random)))
                            .append("}\n");
                }
                text.append("    expect: {eligible-count: ")
                        .append(random.nextInt(4))
                        .append(random.nextBoolean() ? ", chosen: two}\n" : "}\n");
                continue;
            }
            CaseFacts facts = BenchPacks.facts(random);
            text.append("    given: ").append(given(facts)).append('\n');
            if (random.nextInt(4) == 0) {
                text.append("    sweep: {b: [-1, 0, 9, 10, unknown]}\n");
            }
            text.append("    expect: ")
                    .append(expect(interpreter.judge(facts), random))
                    .append('\n');
        }
        Loaded<ScenarioSuite> read =
                ScenarioSuite.read(pack, List.of(new PackText("scenarios/a.yaml", text.toString())));
        assertThat(read.findings()).as(text.toString()).isEmpty();
        assertThat(read.value().scenarios()).hasSize(count);
        return read.value();
    }

    private static String given(CaseFacts facts) {
        List<String> parts = new ArrayList<>();
        Facts codes = facts.codes();
        for (String name : codes.names()) {
            if (name.equals("s")) {
                parts.add(name + ": " + codes.codes(name));
            } else if (codes.codes(name).size() == 1) {
                parts.add(name + ": " + codes.codes(name).first());
            }
        }
        facts.measures().forEach((name, number) -> parts.add("b: " + number));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String expect(Judgement judgement, Random random) {
        List<String> parts = new ArrayList<>();
        if (random.nextBoolean()) {
            parts.add("points: " + (judgement.points() + (random.nextInt(6) == 0 ? 1 : 0)));
        }
        List<Ruling> forbids = judgement.rulings(Effect.FORBID);
        if (random.nextBoolean() && !forbids.isEmpty()) {
            parts.add("reasons: [" + forbids.get(0).rule() + "]");
        }
        if (random.nextBoolean() || parts.isEmpty()) {
            String word = switch (Decision.of(judgement)) {
                case ELIGIBLE -> "可选";
                case FORBIDDEN -> random.nextBoolean() ? "不可选" : "forbidden";
                case UNQUALIFIED -> "无人说可";
                case NOT_ELIGIBLE -> throw new AssertionError();
            };
            parts.add("decision: " + word);
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
