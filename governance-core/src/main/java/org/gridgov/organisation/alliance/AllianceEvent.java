package org.gridgov.organisation.alliance;

import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.journal.Event;
import org.gridgov.organisation.OrgId;

/**
 * What can happen to an alliance (联盟事件). Each holds from its day on.
 *
 * <p>All events are immutable and thread-safe; people in them are masked in {@code toString}.
 *
 * <p>Source: O2 and O4, {@code INVARIANTS}.
 */
public sealed interface AllianceEvent extends Event {
    /**
     * An alliance was founded.
     *
     * @param slots its slots, in the order of its formula
     * @param day the day
     */
    record AllianceFounded(List<AllianceSlot> slots, LocalDate day) implements AllianceEvent {
        /** Copies the list. */
        public AllianceFounded {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A slot got another number of places.
     *
     * @param slot its name
     * @param places the new number
     * @param day the day
     */
    record SlotResized(String slot, int places, LocalDate day) implements AllianceEvent {}

    /**
     * A partner took a seat, or moved to another slot.
     *
     * @param partner the partner
     * @param slot the name of the slot
     * @param day the day
     */
    record PartnerSeated(OrgId partner, String slot, LocalDate day) implements AllianceEvent {}

    /**
     * A partner left.
     *
     * @param partner the partner
     * @param day the first day without it
     * @param reason why
     */
    record PartnerLeft(OrgId partner, LocalDate day, LocalText reason) implements AllianceEvent {}

    /**
     * A partner fell dormant: it keeps its seat and takes no part.
     *
     * @param partner the partner
     * @param day the first day
     * @param reason why
     */
    record PartnerDormant(OrgId partner, LocalDate day, LocalText reason) implements AllianceEvent {}

    /**
     * A dormant partner takes part again.
     *
     * @param partner the partner
     * @param day the first day
     */
    record PartnerWoken(OrgId partner, LocalDate day) implements AllianceEvent {}

    /**
     * Somebody speaks for a partner from now on.
     *
     * @param partner the partner
     * @param person pseudonym of the liaison
     * @param day the first day
     */
    record LiaisonNamed(OrgId partner, @Sensitive PersonRef person, LocalDate day) implements AllianceEvent {
        @Override
        public String toString() {
            return "LiaisonNamed[partner=" + partner + ", day=" + day + ", person=***]";
        }
    }
}
