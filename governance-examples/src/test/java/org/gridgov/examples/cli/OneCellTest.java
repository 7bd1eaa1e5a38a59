package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.basics.Language;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.Explanation;
import org.gridgov.decision.PlanDiff;
import org.gridgov.decision.Standing;
import org.gridgov.report.ExplanationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edited cell of a table changes the plan, and the explanation names the row. */
class OneCellTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEditedCellChangesThePlanAndTheExplanationNamesTheRow() throws IOException {
        Path packs = folder.resolve("packs");
        Shell.copy(Shell.haihong().resolve("packs"), packs);
        Progress silent = new Progress(System.err, false, Language.EN);
        CaseRun before = CaseRun.of(Shell.haihong().resolve("case"), packs, silent);

        Path table = packs.resolve("assignment/tables/forbid.csv");
        String text = Files.readString(table, StandardCharsets.UTF_8);
        assertThat(text).contains("禁-04,-,-,-,-,满负荷,");
        Files.writeString(table, text.replace("禁-04,-,-,-,-,满负荷,", "禁-04,-,-,-,-,正常,"), StandardCharsets.UTF_8);
        CaseRun after = CaseRun.of(Shell.haihong().resolve("case"), packs, silent);

        PlanDiff diff = PlanDiff.of(before.report().tasks(), after.report().tasks());
        assertThat(diff.isEmpty()).isFalse();
        assertThat(before.report().tasks().pack().digest())
                .isNotEqualTo(after.report().tasks().pack().digest());
        Assignment gone = diff.gone().stream()
                .filter(line -> after.book()
                        .find(line.subject())
                        .flatMap(explanation -> explanation.find(line.candidate()))
                        .map(verdict -> verdict.standing() == Standing.FORBIDDEN)
                        .orElse(false))
                .findFirst()
                .orElseThrow();
        Explanation explanation = after.book().find(gone.subject()).orElseThrow();
        assertThat(ExplanationText.whyNot(after.book(), explanation, gone.candidate(), Language.ZH))
                .contains("禁-04")
                .contains("正常")
                .contains("第六条第一款");
    }
}
