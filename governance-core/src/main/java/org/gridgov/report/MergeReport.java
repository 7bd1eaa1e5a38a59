package org.gridgov.report;

import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.merging.collect.CollectOnce;
import org.gridgov.merging.collect.Subjects;
import org.gridgov.merging.duty.DutyBalance;
import org.gridgov.merging.duty.DutyMap;
import org.gridgov.merging.redraw.MergeComparison;
import org.gridgov.merging.redraw.MergeDiff;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people need in order to judge a plan of new grids (合网报告).
 *
 * <p>The plan with its rivals, who answers for what and which questions are left, the proof that no duty was lost, what can
 * be asked once instead of several times, and how another plan would differ. Nothing is settled by it. Immutable,
 * thread-safe.
 *
 * <p>Source: multi-grid merging, seed paragraph 1; M4, M7, M8 and M10, {@code INVARIANTS}.
 */
public final class MergeReport {
    /** How many people stand for a household where nobody counted them; a reading that changes no ratio. */
    private static final int RESIDENTS_PER_HOUSEHOLD = 3;

    private final Community community;
    private final MergedGrids plan;
    private final MergeComparison comparison;
    private final @Nullable MergeDiff whatIf;
    private final DutyMap duties;
    private final DutyBalance balance;
    private final CollectOnce collected;

    private MergeReport(Community community, MergedGrids plan, MergeComparison comparison, @Nullable MergeDiff whatIf) {
        this.community = community;
        this.plan = plan;
        this.comparison = comparison;
        this.whatIf = whatIf;
        duties = DutyMap.of(plan.result(), community.nets(), List.of(), community.today());
        balance = DutyBalance.of(
                community.nets(), plan.unitOf(), duties.answers(), duties.questions(), List.of(), community.today());
        collected = CollectOnce.of(
                community.dataItems(),
                community.nets(),
                community.territory().atoms(),
                Subjects.ofAtoms(RESIDENTS_PER_HOUSEHOLD));
    }

    /**
     * Judges a plan.
     *
     * @param community the community whose nets were merged
     * @param plan the plan
     * @param comparison the plan measured, alone or beside its rivals
     * @return the report
     */
    public static MergeReport of(Community community, MergedGrids plan, MergeComparison comparison) {
        return new MergeReport(community, plan, comparison, null);
    }

    /**
     * Sets another plan beside it.
     *
     * @param other the other plan, of the same community
     * @return this report, with what would be different in the other plan
     */
    public MergeReport whatIf(MergedGrids other) {
        return new MergeReport(community, plan, comparison, MergeDiff.between(plan, other));
    }

    /** {@return the community whose nets were merged} */
    public Community community() {
        return community;
    }

    /** {@return the plan} */
    public MergedGrids plan() {
        return plan;
    }

    /** {@return the plan measured, first, and its rivals if they were asked for} */
    public MergeComparison comparison() {
        return comparison;
    }

    /** {@return what would be different in another plan; empty if none was set beside it} */
    public Optional<MergeDiff> whatIf() {
        return Optional.ofNullable(whatIf);
    }

    /** {@return who answers for what, and what people must decide} */
    public DutyMap duties() {
        return duties;
    }

    /** {@return the proof that no duty was lost} */
    public DutyBalance balance() {
        return balance;
    }

    /** {@return what can be asked once} */
    public CollectOnce collected() {
        return collected;
    }

    /** {@return what did not fit into the plan, and remarks on what is collected} */
    public Findings findings() {
        return plan.findings().and(collected.findings());
    }
}
