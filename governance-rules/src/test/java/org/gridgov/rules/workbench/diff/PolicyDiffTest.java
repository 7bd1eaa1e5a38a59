package org.gridgov.rules.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.LocalText;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffTest {
    @TempDir
    Path temp = Path.of("");

    private CheckedPack pack(String name, Map<String, String> files) {
        return PackCheck.of(PolicyPacks.read(Fixtures.write(temp.resolve(name), files))
                        .value()
                        .orElseThrow())
                .value()
                .orElseThrow();
    }

    private CheckedPack pack(String name, String file, String old, String now) {
        Map<String, String> files = Fixtures.files();
        files.computeIfPresent(file, (key, text) -> text.replace(old, now));
        return pack(name, files);
    }

    private CheckedPack small() {
        return pack("a", Fixtures.files());
    }

    @Test
    void comparesBandsOverTheCutPointsOfBoth() {
        CheckedPack wider = pack("b", "vocabulary.yaml", "below: 500", "below: 800");
        PolicyDiff diff = PolicyDiff.of(small(), wider);
        assertThat(diff.edits()).extracting(PolicyDiffEdit::rule).containsExactly("派单/派单-01");
        PolicyDiffChange first = diff.changes().get(0);
        assertThat(first.kind()).isEqualTo(PolicyDiffChange.Kind.GAINED);
        assertThat(first.undone()).containsExactly("派单/派单-01");
        assertThat(first.evidence().witness().measures()).isEqualTo(Map.of("distance", 500L));
        assertThat(first.evidence().cover().boxes().get(0).words().en())
                .contains("distance is 500 or more but under 800");
        assertThat(first.evidence().cover().boxes().get(0).words().zh()).contains("距离 是 500 以上、不到 800");
        assertThat(first.words()).isEqualTo(LocalText.of("原来不可选，现在可选", "not eligible before, eligible after"));
        assertThat(first.before()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(first.after().eligible()).isTrue();
    }

    @Test
    void provesThatAnotherSpellingMeansTheSame() {
        CheckedPack spelled = pack("b", "tables/dispatch.csv", "紧急、较急", "非一般");
        PolicyDiff diff = PolicyDiff.of(small(), spelled);
        assertThat(diff.sameMeaning()).isTrue();
        assertThat(diff.edits()).isEmpty();
        PolicyDiff renamed = PolicyDiff.of(small(), pack("c", "tables/dispatch.csv", "派单-04", "派单-4"));
        assertThat(renamed.sameMeaning()).isTrue();
        assertThat(renamed.edits())
                .extracting(edit -> edit.words().en())
                .containsExactly("rule '派单/派单-04' is now called '派单/派单-4' and does the same");
    }

    @Test
    void blamesNeitherOfTwoEditsThatActAloneTogether() {
        CheckedPack after = pack(
                "b",
                "tables/dispatch.csv",
                "派单-01,紧急、较急,-,-,近,可选,30,第三条第一款|Article 3 (1)\n派单-02,非紧急,养老护理",
                "派单-02,一般,养老护理");
        PolicyDiff diff = PolicyDiff.of(small(), after);
        assertThat(diff.changes()).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(PolicyDiffChange.Kind.LOST);
            assertThat(change.undone()).containsExactly("派单/派单-01", "派单/派单-02");
            assertThat(change.alone()).isEmpty();
        });
    }

    @Test
    void tellsWhoGainsAndWhoLoses() {
        CheckedPack after = pack("b", "tables/dispatch.csv", "派单-01,紧急、较急", "派单-01,紧急");
        List<PolicyCase> cases = List.of(
                Fixtures.caseOf(
                        CaseKind.ASSIGNMENT, Fixtures.facts("urgency=priority;on-duty=yes", Map.of("distance", 3L))),
                Fixtures.caseOf(
                        CaseKind.ASSIGNMENT, Fixtures.facts("urgency=urgent;on-duty=yes", Map.of("distance", 3L))));
        PolicyDiffCases found = PolicyDiff.withCases(small(), after, cases, each -> "G-1");
        PolicyDiffCases.Tally lost = new PolicyDiffCases.Tally(0, 1, 0, 0, 0);
        assertThat(found.all()).isEqualTo(new PolicyDiffCases.Tally(0, 1, 0, 0, 1));
        assertThat(found.byGroup()).isEqualTo(Map.of("G-1", found.all()));
        assertThat(found.byRule()).isEqualTo(Map.of("派单/派单-01", lost));
        assertThat(found.moves()).hasSize(1);
        assertThat(found.moves().get(0).before()).isEqualTo(new Outcome(true, 30));
        assertThat(found.moves().get(0).candidate()).isEqualTo("P-1");
    }

    @Test
    void saysWhatItCouldNotProve() {
        CheckedPack wider = pack("b", "vocabulary.yaml", "below: 500", "below: 800");
        PolicyDiff diff = PolicyDiff.of(small(), wider, 5, 2);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.sameMeaning()).isFalse();
        assertThat(diff.notProved().get(0).en())
                .startsWith("the question 'who becomes eligible or stops being so' was not answered");
    }

    @Test
    void refusesPacksForOtherCases() {
        CheckedPack shift = pack("b", "policy.yaml", "kind: assignment", "kind: shift");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyDiff.of(small(), shift))
                .withMessageContaining("one kind of case");
        PolicyCase foreign = Fixtures.caseOf(CaseKind.SHIFT, Fixtures.facts("", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyDiff.withCases(small(), small(), List.of(foreign), each -> ""))
                .withMessageContaining("V-1");
    }
}
