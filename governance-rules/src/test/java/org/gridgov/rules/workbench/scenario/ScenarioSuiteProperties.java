package org.gridgov.rules.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.workbench.BenchPacks;

class ScenarioSuiteProperties {
    private static final String YAML = """
            base: {alpha: 值x, 乙: [值p, q], 丁: 3, gamma: 是}
            scenarios:
              - name: 一|One
                given: {a: unknown}
                expect: {decision: 不可选, points: 0, reasons: [t/r-0], not-because: r-1}
              - name: 二|Two
                sweep: {丁: [lo, 5], f: [是, 否]}
                expect: [{points: 1}, {points: 2}, {points: 3}, {decision: eligible}]
              - name: 三|Three
                group: [{name: 甲|A, given: {s: 空}}, {name: 乙, given: {戊: few}}]
                expect: {chosen: A, order: [甲=乙], eligible-share: 50%}
            """;
    private static final String CSV = """
            name,alpha,乙,丁,判定,加分,理由
            基准,x,值p、q,3,-,-,-
            一|One,未知,-,lo,可选,3,r-0
            """;
    private static final String NOISE = " \n|:,-[]{}'\"#&*!%=，、／\t\\\u0000甲x9é";

    @Property(tries = 500)
    void noTextMakesTheReaderThrowAndOnlyGoodScenariosRun(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 5);
        boolean yaml = random.nextInt(3) > 0;
        StringBuilder text = new StringBuilder(yaml ? YAML : CSV);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                default -> text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
            }
        }
        Loaded<ScenarioSuite> read =
                ScenarioSuite.read(pack, List.of(new PackText(yaml ? "a.yaml" : "a.csv", text.toString())));
        ScenarioReport report = read.value().run(pack);
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.outcomes()).hasSameSizeAs(read.value().scenarios());
        assertThat(report.findings().isEmpty()).isEqualTo(report.passed());
        assertThat(read.value().scenarios())
                .allMatch(scenario -> !scenario.overall().isEmpty()
                        || scenario.trials().stream()
                                .anyMatch(trial -> !trial.expect().isEmpty()));
    }
}
