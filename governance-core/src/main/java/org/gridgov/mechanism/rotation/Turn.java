package org.gridgov.mechanism.rotation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * One period of the rotating lead (轮值).
 *
 * <p>The lead has the agenda, not a second vote. Immutable, thread-safe.
 *
 * <p>Source: R1 and R7, {@code INVARIANTS}.
 *
 * @param period the number of the period, from 0
 * @param lead who leads
 * @param deputy who stands in: the lead of the next period; null if there is only one member
 */
@JsonPropertyOrder({"period", "lead", "deputy"})
public record Turn(int period, OrgId lead, @Nullable OrgId deputy) {}
