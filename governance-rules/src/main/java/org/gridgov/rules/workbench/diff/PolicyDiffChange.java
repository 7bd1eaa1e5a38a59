package org.gridgov.rules.workbench.diff;

import java.util.Comparator;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Cases on which two versions of a pack decide differently, in the same way and for the same reason.
 *
 * <p>Immutable, thread-safe.
 *
 * @param kind how the decision changes
 * @param points how many points more, or less if negative, each of the cases gets; 0 unless only points change
 * @param undone the rules of which each one's edit, if it alone were taken back, would give all these cases their verdict
 *     or, if only points change, their points back; perhaps none
 * @param alone the rules of which each one's edit, had nothing else been edited, would give all these cases the new
 *     verdict or, if only points change, the new points; perhaps none
 * @param before what the first case got before
 * @param after what the first case gets after
 * @param evidence the cases, the first of them, and their share of all cases, known and unknown
 */
public record PolicyDiffChange(
        Kind kind,
        int points,
        SortedSet<String> undone,
        SortedSet<String> alone,
        Outcome before,
        Outcome after,
        Evidence evidence) {
    static final Comparator<PolicyDiffChange> ORDER = Comparator.comparing(PolicyDiffChange::kind)
            .thenComparing(Comparator.comparing(
                            (PolicyDiffChange each) -> each.evidence().cover().cases())
                    .reversed())
            .thenComparing(PolicyDiffChange::points)
            .thenComparing(each -> each.undone().toString())
            .thenComparing(each -> each.alone().toString());

    /** How a decision can change. */
    public enum Kind {
        /** Not eligible before, eligible after. */
        GAINED,
        /** Eligible before, not eligible after. */
        LOST,
        /** Eligible both times, with other points. */
        POINTS
    }

    /** Copies the rules. */
    public PolicyDiffChange {
        Objects.requireNonNull(kind, "kind");
        undone = Sets.sorted(undone);
        alone = Sets.sorted(alone);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** {@return the change in words, without its cases} */
    public LocalText words() {
        return switch (kind) {
            case GAINED -> RuleMessages.text("diff.gained");
            case LOST -> RuleMessages.text("diff.lost");
            case POINTS -> RuleMessages.text("diff.points", points > 0 ? "+" + points : String.valueOf(points));
        };
    }

    /** {@return the same change seen from the other side} */
    public PolicyDiffChange mirrored() {
        Kind other = switch (kind) {
            case GAINED -> Kind.LOST;
            case LOST -> Kind.GAINED;
            case POINTS -> Kind.POINTS;
        };
        return new PolicyDiffChange(
                other,
                -points,
                /* undone= */ alone,
                /* alone= */ undone,
                /* before= */ after,
                /* after= */ before,
                evidence);
    }
}
