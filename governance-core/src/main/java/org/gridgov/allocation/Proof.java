package org.gridgov.allocation;

import java.util.List;
import org.gridgov.decision.Goal;

/**
 * Prices for each goal, as arrays: of every subject, candidate, quota and group.
 *
 * @param goals the goals, in order of weight
 * @param step the worth of one tier for {@link Goal#TIERS}, else 0
 * @param subjects price of a unit, by goal and subject
 * @param candidates price of a unit, by goal and candidate
 * @param quotas price of a unit more, by goal and quota; negative where less would be better
 * @param groups price of evenness, by goal and group in natural order of names
 */
record Proof(List<Goal> goals, long step, long[][] subjects, long[][] candidates, long[][] quotas, long[][] groups) {}
