package org.gridgov.organisation.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.alliance.AllianceEvent.AllianceFounded;
import org.gridgov.organisation.alliance.AllianceEvent.LiaisonNamed;
import org.gridgov.organisation.alliance.AllianceEvent.PartnerDormant;
import org.gridgov.organisation.alliance.AllianceEvent.PartnerLeft;
import org.gridgov.organisation.alliance.AllianceEvent.PartnerSeated;
import org.gridgov.organisation.alliance.AllianceEvent.PartnerWoken;
import org.gridgov.organisation.alliance.AllianceEvent.SlotResized;
import org.jspecify.annotations.Nullable;

/**
 * An alliance as it was and is: slots, seats, dormancy and liaisons by the day (联盟簿).
 *
 * <p>A partner sits on one slot at a time, and a slot never holds more than its places; so slots are disjoint and their
 * partners sum to the alliance's. A dormant partner keeps its place, and {@link #active} leaves it out of rotation and
 * quorum.
 *
 * <p>Commands only read and name all reasons of a refusal; {@link #apply} alone changes the book, events in the order of
 * their days. Not thread-safe. Look-ups O(log partners), lists O(seats).
 *
 * <p>Source: partner organisations and "1+2+9", seed paragraph 2; O2 and O4, {@code INVARIANTS}. The source is silent about
 * dormancy and liaisons.
 */
public final class AllianceBook {
    /** A change that holds from a day on. */
    private record Since<T>(LocalDate day, @Nullable T value) {}

    private final Map<String, AllianceSlot> slots = new LinkedHashMap<>();
    private final SortedMap<OrgId, List<Seat>> seats = new TreeMap<>();
    private final Map<OrgId, List<Since<Boolean>>> dormant = new HashMap<>();
    private final Map<OrgId, List<Since<PersonRef>>> liaisons = new HashMap<>();
    private final SortedMap<OrgId, String> sitting = new TreeMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** Starts with nothing. */
    public AllianceBook() {}

    /**
     * Lets an event happen.
     *
     * @param at when it happened
     * @param event what happened; it was agreed to, so nothing is refused here
     */
    public void apply(Instant at, AllianceEvent event) {
        if (event instanceof AllianceFounded founded) {
            founded.slots().forEach(slot -> slots.put(slot.name(), slot));
        } else if (event instanceof SlotResized resized) {
            slots.computeIfPresent(
                    resized.slot(), (name, slot) -> new AllianceSlot(name, slot.label(), resized.places()));
        } else if (event instanceof PartnerSeated seated) {
            stand(seated.partner(), seated.day());
            seats.computeIfAbsent(seated.partner(), key -> new ArrayList<>())
                    .add(new Seat(seated.partner(), seated.slot(), DateRange.of(seated.day(), LocalDate.MAX)));
            sitting.put(seated.partner(), seated.slot());
            taken.merge(seated.slot(), 1, Integer::sum);
        } else if (event instanceof PartnerLeft left) {
            stand(left.partner(), left.day());
            since(dormant, left.partner(), left.day(), false);
            since(liaisons, left.partner(), left.day(), null);
        } else if (event instanceof PartnerDormant slept) {
            since(dormant, slept.partner(), slept.day(), true);
        } else if (event instanceof PartnerWoken woken) {
            since(dormant, woken.partner(), woken.day(), false);
        } else if (event instanceof LiaisonNamed named) {
            since(liaisons, named.partner(), named.day(), named.person());
        }
    }

    /** Ends the running seat; one that began on the same day never was. */
    private void stand(OrgId partner, LocalDate day) {
        String slot = sitting.remove(partner);
        if (slot == null) {
            return;
        }
        taken.merge(slot, -1, Integer::sum);
        List<Seat> own = seats.getOrDefault(partner, new ArrayList<>());
        Seat last = own.remove(own.size() - 1);
        if (last.valid().from().isBefore(day)) {
            own.add(new Seat(partner, slot, DateRange.of(last.valid().from(), day)));
        }
    }

    private static <T> void since(Map<OrgId, List<Since<T>>> all, OrgId partner, LocalDate day, @Nullable T value) {
        all.computeIfAbsent(partner, key -> new ArrayList<>()).add(new Since<>(day, value));
    }

    private static <T> @Nullable T at(Map<OrgId, List<Since<T>>> all, OrgId partner, LocalDate day) {
        List<Since<T>> own = all.getOrDefault(partner, List.of());
        for (int i = own.size() - 1; i >= 0; i--) {
            if (!own.get(i).day().isAfter(day)) {
                return own.get(i).value();
            }
        }
        return null;
    }

    /** {@return the slots, in the order of the formula; empty before the founding} */
    public List<AllianceSlot> slots() {
        return List.copyOf(slots.values());
    }

    /**
     * The seats of a day.
     *
     * @param day the day
     * @return who sits where on it, by partner
     */
    public List<Seat> seats(LocalDate day) {
        return history().stream().filter(seat -> seat.valid().contains(day)).toList();
    }

    /** {@return all seats that ever were, by partner and first day} */
    public List<Seat> history() {
        List<Seat> all = new ArrayList<>();
        seats.values().forEach(all::addAll);
        all.sort(Comparator.comparing(Seat::partner)
                .thenComparing(seat -> seat.valid().from()));
        return List.copyOf(all);
    }

    /**
     * Who takes part in rotation, quorum and votes.
     *
     * @param day the day
     * @return the partners with a seat that are not dormant, by identifier
     */
    public SortedSet<OrgId> active(LocalDate day) {
        SortedSet<OrgId> active = new TreeSet<>();
        for (Seat seat : seats(day)) {
            if (!isDormant(seat.partner(), day)) {
                active.add(seat.partner());
            }
        }
        return Collections.unmodifiableSortedSet(active);
    }

    /**
     * Tells whether a partner is dormant.
     *
     * @param partner the partner
     * @param day the day
     * @return whether it has a seat and takes no part
     */
    public boolean isDormant(OrgId partner, LocalDate day) {
        return Boolean.TRUE.equals(at(dormant, partner, day));
    }

    /**
     * Who speaks for a partner.
     *
     * @param partner the partner
     * @param day the day
     * @return the liaison; empty if none was named, or the partner has no seat on that day
     */
    public Optional<PersonRef> liaison(OrgId partner, LocalDate day) {
        boolean seated = seats.getOrDefault(partner, List.of()).stream()
                .anyMatch(seat -> seat.valid().contains(day));
        return seated ? Optional.ofNullable(at(liaisons, partner, day)) : Optional.empty();
    }

    /**
     * The formula that the slots make, such as {@code 1+2+9}.
     *
     * @param name what people call it
     * @return the formula; empty before the founding
     */
    public Optional<Formula> formula(LocalText name) {
        List<String> numbers = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (AllianceSlot slot : slots.values()) {
            numbers.add(String.valueOf(slot.places()));
            counts.add("slot:" + slot.name());
        }
        return slots.isEmpty() ? Optional.empty() : Optional.of(new Formula(String.join("+", numbers), counts, name));
    }

    /** {@return a note for each slot with free places, and one for each partner without a liaison} */
    public Findings check() {
        List<Finding> findings = new ArrayList<>();
        for (AllianceSlot slot : slots.values()) {
            int free = slot.places() - taken.getOrDefault(slot.name(), 0);
            if (free > 0) {
                findings.add(finding(Level.NOTE, "GG-ORG-28", slot.name(), slot.places(), free));
            }
        }
        for (OrgId partner : sitting.keySet()) {
            if (at(liaisons, partner, LocalDate.MAX) == null) {
                findings.add(finding(Level.NOTE, "GG-ORG-29", partner));
            }
        }
        return Findings.of(findings);
    }

    /**
     * Founds the alliance.
     *
     * @param today the day
     * @param named its slots, in the order of its formula, at most 32
     * @return the event, or why not: it was founded before, or slots are missing or named twice
     */
    public Reply found(LocalDate today, Collection<AllianceSlot> named) {
        List<Finding> reasons = new ArrayList<>();
        if (!slots.isEmpty()) {
            reasons.add(no("GG-ORG-20", slots.keySet()));
        }
        Set<String> names = new HashSet<>();
        boolean twice = named.stream().anyMatch(slot -> !names.add(slot.name()));
        if (named.isEmpty() || named.size() > 32 || twice) {
            reasons.add(no("GG-ORG-21", named.stream().map(AllianceSlot::name).toList()));
        }
        return Reply.unless(reasons, List.of(new AllianceFounded(List.copyOf(named), today)));
    }

    /**
     * Gives a slot another number of places.
     *
     * @param today the day
     * @param slot its name
     * @param places the new number, not below what is taken
     * @return the event, or why not
     */
    public Reply resize(LocalDate today, String slot, int places) {
        List<Finding> reasons = new ArrayList<>();
        requireSlot(slot, reasons);
        int least = Math.max(1, taken.getOrDefault(slot, 0));
        if (places < least || places > 10_000) {
            reasons.add(no("GG-ORG-27", slot, places, least));
        }
        return Reply.unless(reasons, List.of(new SlotResized(slot, places, today)));
    }

    /**
     * Takes a partner in.
     *
     * @param today its first day
     * @param partner the partner
     * @param slot the name of the slot
     * @return the event, or all reasons why not: it has a seat, there is no such slot, the slot is full
     */
    public Reply join(LocalDate today, OrgId partner, String slot) {
        List<Finding> reasons = new ArrayList<>();
        if (sitting.containsKey(partner)) {
            reasons.add(no("GG-ORG-22", partner, String.valueOf(sitting.get(partner))));
        }
        requirePlace(slot, reasons);
        return Reply.unless(reasons, List.of(new PartnerSeated(partner, slot, today)));
    }

    /**
     * Moves a partner to another slot.
     *
     * @param today its first day there
     * @param partner the partner
     * @param slot the name of the slot
     * @return the event; none if it sits there already; or all reasons why not
     */
    public Reply move(LocalDate today, OrgId partner, String slot) {
        if (slot.equals(sitting.get(partner))) {
            return Reply.done();
        }
        List<Finding> reasons = new ArrayList<>();
        requireSeat(partner, reasons);
        requirePlace(slot, reasons);
        return Reply.unless(reasons, List.of(new PartnerSeated(partner, slot, today)));
    }

    /**
     * Lets a partner go; its place is free from that day on.
     *
     * @param today the first day without it
     * @param partner the partner
     * @param reason why
     * @return the event, or why not: it has no seat
     */
    public Reply leave(LocalDate today, OrgId partner, LocalText reason) {
        List<Finding> reasons = new ArrayList<>();
        requireSeat(partner, reasons);
        return Reply.unless(reasons, List.of(new PartnerLeft(partner, today, reason)));
    }

    /**
     * Lets a partner rest: it keeps its place, out of rotation and quorum.
     *
     * @param today the first day
     * @param partner the partner
     * @param reason why
     * @return the event, or why not: it has no seat, or rests already
     */
    public Reply rest(LocalDate today, OrgId partner, LocalText reason) {
        return dormancy(partner, now -> !now, new PartnerDormant(partner, today, reason), today);
    }

    /**
     * Lets a dormant partner take part again.
     *
     * @param today the first day
     * @param partner the partner
     * @return the event, or why not: it has no seat, or is not dormant
     */
    public Reply wake(LocalDate today, OrgId partner) {
        return dormancy(partner, now -> now, new PartnerWoken(partner, today), today);
    }

    private Reply dormancy(OrgId partner, Predicate<Boolean> right, AllianceEvent event, LocalDate today) {
        List<Finding> reasons = new ArrayList<>();
        requireSeat(partner, reasons);
        boolean now = isDormant(partner, today);
        if (reasons.isEmpty() && !right.test(now)) {
            reasons.add(no("GG-ORG-26", partner, Catalogue.core().text(now ? "alliance.dormant" : "alliance.active")));
        }
        return Reply.unless(reasons, List.of(event));
    }

    /**
     * Names who speaks for a partner.
     *
     * @param today the first day
     * @param partner the partner
     * @param person pseudonym of the liaison
     * @return the event, or why not: it has no seat
     */
    public Reply nameLiaison(LocalDate today, OrgId partner, PersonRef person) {
        List<Finding> reasons = new ArrayList<>();
        requireSeat(partner, reasons);
        return Reply.unless(reasons, List.of(new LiaisonNamed(partner, person, today)));
    }

    private void requireSeat(OrgId partner, List<Finding> reasons) {
        if (!sitting.containsKey(partner)) {
            reasons.add(no("GG-ORG-23", partner));
        }
    }

    private boolean requireSlot(String slot, List<Finding> reasons) {
        if (!slots.containsKey(slot)) {
            String nearest = Nearest.of(slot, slots.keySet()).orElse("—");
            reasons.add(no("GG-ORG-24", Require.abbreviate(slot), slots.keySet(), nearest));
            return false;
        }
        return true;
    }

    private void requirePlace(String slot, List<Finding> reasons) {
        AllianceSlot found = slots.get(slot);
        if (requireSlot(slot, reasons) && found != null && taken.getOrDefault(slot, 0) >= found.places()) {
            reasons.add(no("GG-ORG-25", slot, found.places()));
        }
    }

    private static Finding no(String code, Object... arguments) {
        return finding(Level.ERROR, code, arguments);
    }

    private static Finding finding(Level level, String code, Object... arguments) {
        return Catalogue.core().finding(level, code, Place.of("partners"), arguments);
    }
}
