package org.gridgov.organisation.alliance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.gridgov.basics.DateRange;
import org.gridgov.organisation.OrgId;

/**
 * The days for which a partner sits on a slot (席位任期).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: O2, {@code INVARIANTS}.
 *
 * @param partner the partner
 * @param slot the name of the slot
 * @param valid the days
 */
@JsonPropertyOrder({"partner", "slot", "valid"})
public record Seat(OrgId partner, String slot, DateRange valid) {}
