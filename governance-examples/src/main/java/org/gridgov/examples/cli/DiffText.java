package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Language;
import org.gridgov.rules.check.space.Box;
import org.gridgov.rules.workbench.diff.PolicyDiff;
import org.gridgov.rules.workbench.diff.PolicyDiffCases;
import org.gridgov.rules.workbench.diff.PolicyDiffCases.Tally;
import org.gridgov.rules.workbench.diff.PolicyDiffChange;

/** Says what changes from one version of a pack to another, in lines. */
final class DiffText {
    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private DiffText(Language language) {
        this.language = language;
    }

    static String of(PolicyCompare.Compared compared, Language language) {
        DiffText lines = new DiffText(language);
        lines.all(compared.diff());
        PolicyDiffCases moved = compared.cases();
        if (moved != null) {
            lines.cases(moved, compared.errors());
        }
        return lines.text.toString();
    }

    private void all(PolicyDiff diff) {
        String cases = Texts.count(diff.cases());
        if (diff.sameMeaning()) {
            line("policy.same", cases);
        } else {
            line("policy.differs", cases, diff.changes().size());
        }
        diff.edits()
                .forEach(edit ->
                        text.append("  ").append(edit.words().in(language)).append('\n'));
        for (PolicyDiffChange change : diff.changes()) {
            line(
                    "policy.change",
                    change.words(),
                    Texts.count(change.evidence().cover().cases()),
                    change.undone().isEmpty()
                            ? Texts.of("policy.change.several")
                            : Texts.of("policy.change.one", String.join(", ", change.undone())));
            for (Box box : change.evidence().cover().boxes()) {
                line("policy.box", box.words(), Texts.count(box.cases()));
            }
        }
        diff.notProved().forEach(each -> text.append(each.in(language)).append('\n'));
    }

    private void cases(PolicyDiffCases moved, long errors) {
        line("policy.cases.all", tally(moved.all()));
        moved.byGroup().forEach((grid, tally) -> {
            if (isMoved(tally)) {
                line("policy.cases.grid", grid, tally(tally));
            }
        });
        moved.byRule().forEach((rule, tally) -> {
            if (isMoved(tally)) {
                line(rule.isEmpty() ? "policy.cases.norule" : "policy.cases.rule", rule, tally(tally));
            }
        });
        if (errors > 0) {
            line("policy.cases.errors", errors);
        }
    }

    private static boolean isMoved(Tally tally) {
        return tally.gained() + tally.lost() + tally.morePoints() + tally.fewerPoints() > 0;
    }

    /** The counts that are not zero. */
    private String tally(Tally tally) {
        List<String> parts = new ArrayList<>();
        part(parts, "policy.tally.gained", tally.gained());
        part(parts, "policy.tally.lost", tally.lost());
        part(parts, "policy.tally.more", tally.morePoints());
        part(parts, "policy.tally.fewer", tally.fewerPoints());
        if (tally.same() > 0 || parts.isEmpty()) {
            parts.add(Texts.of("policy.tally.same", tally.same()).in(language));
        }
        return String.join(language == Language.ZH ? "，" : ", ", parts);
    }

    private void part(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(Texts.of(key, count).in(language));
        }
    }

    private void line(String key, Object... arguments) {
        PolicyLint.line(text, Texts.of(key, arguments), language);
    }
}
