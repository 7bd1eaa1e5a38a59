package org.gridgov.rules.workbench.diff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Evidence;
import org.gridgov.rules.check.space.Outcome;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.gridgov.rules.check.space.SpaceLimitException;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;

/**
 * What changes from one version of a pack to another, over every case that either can tell apart, unknown facts included.
 *
 * <p>Two versions mean the same if every case gets the same verdict and, where it is eligible, the same points. Numbers are
 * compared over the cut points of both. {@code of(a, a)} has no change, and {@code of(a, b)} is {@code of(b, a)} mirrored.
 * For example, if the later version forbids what is far, its change is {@code LOST}. Immutable, thread-safe.
 *
 * <p>Source: {@code diff}, {@code POLICY}.
 *
 * @param before the earlier version
 * @param after the later version
 * @param cases how many cases there are
 * @param edits the rules that are not the same, by identifier
 * @param changes the cases that are decided differently, no case twice; by kind, the largest first
 * @param notProved what could not be answered within the allowed steps, in words; none if the rest is complete
 */
public record PolicyDiff(
        PackVersion before,
        PackVersion after,
        BigInteger cases,
        List<PolicyDiffEdit> edits,
        List<PolicyDiffChange> changes,
        List<LocalText> notProved) {
    private static final int USUAL_BOXES = 5;

    /** Copies the lists. */
    public PolicyDiff {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(cases, "cases");
        edits = List.copyOf(edits);
        changes = List.copyOf(changes);
        notProved = List.copyOf(notProved);
    }

    /**
     * Compares two versions with the usual limits: five boxes for each change, {@link Space#DEFAULT_STEPS} steps for each
     * of the questions who becomes eligible or stops being so, who gets other points, and which edit is to blame.
     *
     * @param before the earlier version
     * @param after the later version
     * @return what changes
     * @throws IllegalArgumentException if the two packs are for cases of different kinds
     */
    public static PolicyDiff of(CheckedPack before, CheckedPack after) {
        return of(before, after, USUAL_BOXES, Space.DEFAULT_STEPS);
    }

    /**
     * Compares two versions.
     *
     * @param before the earlier version
     * @param after the later version
     * @param boxes how many boxes describe the cases of a change, at least 1
     * @param steps how many steps each question may take, at least 1
     * @return what changes
     * @throws IllegalArgumentException if the two packs are for cases of different kinds, or a limit is below 1
     */
    public static PolicyDiff of(CheckedPack before, CheckedPack after, int boxes, long steps) {
        Require.between("The number of boxes", boxes, 1, Integer.MAX_VALUE);
        Require.between("The number of steps", steps, 1, Long.MAX_VALUE);
        requireOneKind(before, after);
        return new Comparison(before, after, boxes, steps).run();
    }

    /**
     * Compares two versions on cases at hand: who gains, who loses, and which edit is to blame.
     *
     * @param <C> the type of the cases
     * @param before the earlier version
     * @param after the later version
     * @param cases the cases, of the packs' kind
     * @param groupOf the group that a case counts for, such as its grid
     * @return what changes for whom
     * @throws IllegalArgumentException if the packs or a case are of different kinds
     */
    public static <C extends PolicyCase> PolicyDiffCases withCases(
            CheckedPack before, CheckedPack after, List<C> cases, Function<? super C, String> groupOf) {
        requireOneKind(before, after);
        for (C each : cases) {
            if (each.kind() != after.version().kind()) {
                throw new IllegalArgumentException("Cases for " + after.version() + " must be of kind "
                        + after.version().kind() + ", but '" + each.subject() + "' is of kind " + each.kind());
            }
        }
        DiffEdits edits = new DiffEdits(space(before, after, Space.DEFAULT_STEPS), before, after);
        return CaseComparison.of(edits, before.rules(), after.rules(), cases, groupOf);
    }

    private static void requireOneKind(CheckedPack before, CheckedPack after) {
        if (before.version().kind() != after.version().kind()) {
            throw new IllegalArgumentException("Packs to compare must be for one kind of case, but are "
                    + before.version() + " and " + after.version());
        }
    }

    private static Space space(CheckedPack before, CheckedPack after, long steps) {
        List<Attribute> vocabulary = new ArrayList<>(before.attributes());
        vocabulary.addAll(after.attributes());
        List<Rule> rules = new ArrayList<>(before.rules());
        rules.addAll(after.rules());
        return Space.of(vocabulary, rules, steps);
    }

    /** {@return whether it is proved that every case is decided in the same way} */
    public boolean sameMeaning() {
        return changes.isEmpty() && notProved.isEmpty();
    }

    /** {@return the same comparison from the later version to the earlier one} */
    public PolicyDiff mirrored() {
        return new PolicyDiff(
                /* before= */ after,
                /* after= */ before,
                cases,
                edits.stream()
                        .map(PolicyDiffEdit::mirrored)
                        .sorted(DiffEdits.ORDER)
                        .toList(),
                changes.stream()
                        .map(PolicyDiffChange::mirrored)
                        .sorted(PolicyDiffChange.ORDER)
                        .toList(),
                notProved);
    }

    /** One run. Not thread-safe. */
    private static final class Comparison {
        private final CheckedPack before;
        private final CheckedPack after;
        private final int boxes;
        private final long steps;
        private final Space space;
        private final List<LocalText> notProved = new ArrayList<>();

        Comparison(CheckedPack before, CheckedPack after, int boxes, long steps) {
            this.before = before;
            this.after = after;
            this.boxes = boxes;
            this.steps = steps;
            space = space(before, after, steps);
        }

        PolicyDiff run() {
            List<PolicyDiffEdit> edits = new ArrayList<>();
            List<DiffRegions.Part> parts = prove("verdicts", () -> {
                DiffEdits found = new DiffEdits(space, before, after);
                edits.addAll(found.all());
                DiffRegions regions = new DiffRegions(space, found);
                List<DiffRegions.Part> verdicts = new ArrayList<>(regions.verdicts());
                verdicts.addAll(prove("other-points", regions::points));
                return explained(regions, verdicts);
            });
            List<PolicyDiffChange> changes = new ArrayList<>();
            for (DiffRegions.Part part : parts) {
                List<PolicyDiffChange> described = prove("boxes", () -> List.of(change(part, boxes)));
                changes.add(described.isEmpty() ? change(part, 0) : described.get(0));
            }
            changes.sort(PolicyDiffChange.ORDER);
            return new PolicyDiff(before.version(), after.version(), space.all().count(), edits, changes, notProved);
        }

        private List<DiffRegions.Part> explained(DiffRegions regions, List<DiffRegions.Part> parts) {
            if (parts.isEmpty()) {
                return parts;
            }
            int known = notProved.size();
            List<DiffRegions.Part> explained = prove("causes", () -> regions.explained(parts));
            if (!explained.isEmpty()) {
                return explained;
            }
            if (notProved.size() == known) {
                notProved.add(RuleMessages.text("diff.many-causes"));
            }
            return parts;
        }

        private <T> List<T> prove(String question, Supplier<List<T>> answer) {
            space.allow(steps);
            try {
                return answer.get();
            } catch (SpaceLimitException e) {
                notProved.add(RuleMessages.text(
                        "diff.not-proved", RuleMessages.text("diff." + question), RuleMessages.list(e.columns())));
                return List.of();
            }
        }

        private PolicyDiffChange change(DiffRegions.Part part, int most) {
            space.allow(steps);
            Region region = part.region();
            Evidence evidence = Evidence.of(region, space.all(), most, region.share(space.all()));
            CaseFacts witness = evidence.witness();
            return new PolicyDiffChange(
                    part.kind(),
                    part.points(),
                    part.undone(),
                    part.alone(),
                    Outcome.of(before.rules(), witness),
                    Outcome.of(after.rules(), witness),
                    evidence);
        }
    }
}
