package org.gridgov.examples.cli;

import java.time.LocalDate;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.rules.check.CheckText;
import org.gridgov.rules.check.lint.Lint;
import org.gridgov.rules.check.lint.LintEntry;
import org.gridgov.rules.check.lint.LintReport;
import org.gridgov.rules.check.lint.LintSettings;
import org.gridgov.rules.check.lint.Suppressed;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.pack.PolicyPack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov policy lint PACK}: gaps, hidden rows, useless columns and the like, proven over every case. */
@Command(name = "lint", description = "Prove gaps, hidden rows and the like. / 逐案证明空白、被遮盖的行等。")
final class PolicyLint extends PolicyQuestion {
    private static final int BOXES = 3;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day for which what was accepted may expire; the first day of the pack unless stated."
                    + " / 判断已接受事项是否过期的日期；不写则为政策生效日。")
    private @Nullable LocalDate today;

    @Override
    Answer answer(PolicyPack pack, Session session) {
        LocalDate from = pack.info().valid().from();
        LocalDate day = today == null ? (from.equals(LocalDate.MIN) ? LocalDate.EPOCH : from) : today;
        LintReport report = Lint.of(pack, LintSettings.of(Require.day("Today", day)));
        return Answer.of(report, language -> text(pack, report, language), report.findings());
    }

    private static String text(PolicyPack pack, LintReport report, Language language) {
        StringBuilder text = new StringBuilder();
        String checked = CheckText.of(pack, report.check(), language);
        text.append(checked).append(checked.isEmpty() ? "" : "\n");
        if (report.check().hasErrors()) {
            line(text, Texts.of("policy.notlinted"), language);
            return text.toString();
        }
        for (LintEntry entry : report.entries()) {
            text.append(entry.finding().in(language)).append('\n');
            entry.shown().ifPresent(evidence -> evidence(text, evidence, language));
            text.append('\n');
        }
        for (Suppressed each : report.suppressed()) {
            line(
                    text,
                    Texts.of(
                            "policy.accepted",
                            each.entry().code(),
                            each.entry().subject().isEmpty()
                                    ? Texts.of("policy.whole")
                                    : each.entry().subject(),
                            each.accepted().until(),
                            each.accepted().reason()),
                    language);
        }
        line(
                text,
                Texts.of(
                        "policy.linted",
                        report.entries().size(),
                        report.suppressed().size()),
                language);
        line(text, Texts.of(report.proved() ? "policy.proved" : "policy.notproved"), language);
        return text.toString();
    }

    private static void evidence(StringBuilder text, Evidence evidence, Language language) {
        int shown = 0;
        for (Box box : evidence.cover().boxes()) {
            if (shown++ < BOXES) {
                line(text, Texts.of("policy.box", box.words(), Texts.count(box.cases())), language);
            }
        }
    }

    static void line(StringBuilder text, LocalText line, Language language) {
        text.append(line.in(language)).append('\n');
    }
}
