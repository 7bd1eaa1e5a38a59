package org.gridgov.allocation;

import java.util.List;
import org.gridgov.decision.Goal;

/**
 * Prices for each goal, as arrays by goal and number: of every subject, candidate, quota and group.
 *
 * <p>A subject's and a candidate's price is that of a unit; a quota's that of a unit more, negative where less would be
 * better; a group's tells how far it has come, groups in the natural order of their names. Whoever has it leaves its arrays
 * alone.
 */
final class Proof {
    private final List<Goal> goals;
    private final long step;
    private final long[][] subjects;
    private final long[][] candidates;
    private final long[][] quotas;
    private final long[][] groups;

    Proof(List<Goal> goals, long step, long[][] subjects, long[][] candidates, long[][] quotas, long[][] groups) {
        this.goals = List.copyOf(goals);
        this.step = step;
        this.subjects = subjects;
        this.candidates = candidates;
        this.quotas = quotas;
        this.groups = groups;
    }

    List<Goal> goals() {
        return goals;
    }

    /** The worth of one tier where all is one number, else 0. */
    long step() {
        return step;
    }

    long[][] subjects() {
        return subjects;
    }

    long[][] candidates() {
        return candidates;
    }

    long[][] quotas() {
        return quotas;
    }

    long[][] groups() {
        return groups;
    }
}
