package org.gridgov.organisation.overlay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.journal.Reply;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Role;
import org.gridgov.organisation.overlay.MandateEvent.MandateApproved;
import org.gridgov.organisation.overlay.MandateEvent.MandateEnded;
import org.gridgov.organisation.overlay.MandateEvent.MandateProposed;
import org.gridgov.organisation.overlay.MandateEvent.MandateRefused;
import org.gridgov.organisation.overlay.MandateEvent.MemberReleased;
import org.gridgov.organisation.overlay.MandateEvent.MemberSeconded;
import org.jspecify.annotations.Nullable;

/**
 * The mandates of functional branches and who belongs to them beside a home (授权簿).
 *
 * <p>A mandate within one grid stands at once; a wider one waits for the body of the lowest unit that holds its scope. What
 * a body may read ends with the mandate. Members keep their home: what the book lists are overlays, which add to no
 * head-count.
 *
 * <p>Commands only read and name all reasons of a refusal; {@link #apply} alone changes the book. Not thread-safe; look-ups
 * O(log bodies), lists O(members).
 *
 * <p>Source: functional branch, seed paragraph 3; F1, F3 and F4, {@code INVARIANTS}.
 */
public final class MandateBook {
    /** A mandate with what became of it. */
    private static final class File {
        final Mandate mandate;
        final @Nullable OrgId approver;
        MandateState state;

        @Nullable LocalDate approved;

        @Nullable LocalDate ended;

        File(MandateProposed proposed) {
            mandate = proposed.mandate();
            approver = proposed.approver();
            approved = approver == null ? proposed.day() : null;
            state = approver == null ? MandateState.APPROVED : MandateState.PROPOSED;
        }

        boolean isOver(LocalDate day) {
            return state.next().isEmpty() || !mandate.days().to().isAfter(day);
        }

        boolean holds(LocalDate day) {
            return approved != null
                    && !day.isBefore(approved)
                    && mandate.days().contains(day)
                    && (ended == null || day.isBefore(ended));
        }
    }

    private final SortedMap<OrgId, List<File>> files = new TreeMap<>();
    private final SortedMap<OrgId, SortedMap<PersonRef, MemberSeconded>> members = new TreeMap<>();
    private final List<Membership> former = new ArrayList<>();

    /** Starts with nothing. */
    public MandateBook() {}

    /**
     * Lets an event happen.
     *
     * @param at when it happened
     * @param event what happened; it was agreed to, so nothing is refused here
     */
    public void apply(Instant at, MandateEvent event) {
        File file = last(event.body());
        if (event instanceof MandateProposed proposed) {
            files.computeIfAbsent(proposed.body(), key -> new ArrayList<>()).add(new File(proposed));
        } else if (event instanceof MemberSeconded seconded) {
            members.computeIfAbsent(seconded.body(), key -> new TreeMap<>()).put(seconded.person(), seconded);
        } else if (event instanceof MemberReleased released) {
            release(released);
        } else if (file != null && event instanceof MandateApproved approved) {
            file.approved = approved.day();
            file.state = MandateState.APPROVED;
        } else if (file != null && event instanceof MandateRefused) {
            file.state = MandateState.REFUSED;
        } else if (file != null && event instanceof MandateEnded ended) {
            file.ended = ended.day();
            file.state = MandateState.ENDED;
        }
    }

    private void release(MemberReleased released) {
        SortedMap<PersonRef, MemberSeconded> own = members.getOrDefault(released.body(), new TreeMap<>());
        MemberSeconded seconded = own.remove(released.person());
        if (seconded != null && seconded.day().isBefore(released.day())) {
            former.add(new Membership(
                    seconded.person(),
                    seconded.body(),
                    seconded.role(),
                    false,
                    DateRange.of(seconded.day(), released.day())));
        }
    }

    private @Nullable File last(OrgId body) {
        List<File> own = files.getOrDefault(body, List.of());
        return own.isEmpty() ? null : own.get(own.size() - 1);
    }

    /**
     * The latest mandate of a body.
     *
     * @param body a functional branch
     * @return its mandate, whatever became of it; empty if none was ever asked for
     */
    public Optional<Mandate> findMandate(OrgId body) {
        return Optional.ofNullable(last(body)).map(file -> file.mandate);
    }

    /**
     * Where the latest mandate of a body stands.
     *
     * @param body a functional branch
     * @return its state; empty if none was ever asked for
     */
    public Optional<MandateState> findState(OrgId body) {
        return Optional.ofNullable(last(body)).map(file -> file.state);
    }

    /** {@return who must approve what, by body: the approver of each mandate that waits} */
    public SortedMap<OrgId, OrgId> waiting() {
        SortedMap<OrgId, OrgId> waiting = new TreeMap<>();
        for (OrgId body : files.keySet()) {
            File file = last(body);
            if (file != null && file.state == MandateState.PROPOSED && file.approver != null) {
                waiting.put(body, file.approver);
            }
        }
        return waiting;
    }

    /**
     * Which bodies have a mandate on a day.
     *
     * @param day the day
     * @return their mandates of that day, by body
     */
    public List<Mandate> standing(LocalDate day) {
        List<Mandate> standing = new ArrayList<>();
        files.values()
                .forEach(own ->
                        own.stream().filter(file -> file.holds(day)).forEach(file -> standing.add(file.mandate)));
        return List.copyOf(standing);
    }

    /**
     * Tells whether a body may read a data item of a unit.
     *
     * @param body a functional branch
     * @param item the code of the data item
     * @param unit the unit
     * @param grids the units
     * @param day the day
     * @return whether a mandate of it holds on that day, names the item and has the unit in its scope; false for an unknown
     *     unit
     */
    public boolean mayRead(OrgId body, String item, GridCode unit, GridSystem grids, LocalDate day) {
        return grids.find(unit).isPresent()
                && files.getOrDefault(body, List.of()).stream()
                        .filter(file -> file.holds(day) && file.mandate.reads().contains(item))
                        .anyMatch(file -> file.mandate.scope().stream()
                                .anyMatch(upper -> grids.find(upper).isPresent() && grids.contains(upper, unit)));
    }

    /** {@return who belongs and belonged to the bodies, as overlays: none is a home; by body, person and first day} */
    public List<Membership> overlays() {
        List<Membership> all = new ArrayList<>(former);
        members.values()
                .forEach(own -> own.values()
                        .forEach(one -> all.add(new Membership(
                                one.person(), one.body(), one.role(), false, DateRange.of(one.day(), LocalDate.MAX)))));
        all.sort(Comparator.comparing(Membership::organisation)
                .thenComparing(Membership::person)
                .thenComparing(row -> row.valid().from()));
        return List.copyOf(all);
    }

    /**
     * Asks for a mandate.
     *
     * @param today the day
     * @param mandate the mandate
     * @param approvers who must approve what
     * @return the event, or all reasons why not: one stands or waits, its days are past, its scope is empty, unknown or under
     *     no common unit, nobody is there to approve it
     */
    public Reply propose(LocalDate today, Mandate mandate, Approvers approvers) {
        List<Finding> reasons = new ArrayList<>();
        File before = last(mandate.body());
        if (before != null && !before.isOver(today)) {
            reasons.add(no("GG-ORG-30", mandate.body(), Terms.name(before.state), before.mandate.days()));
        }
        if (!mandate.days().to().isAfter(today)) {
            reasons.add(no("GG-ORG-31", mandate.body(), mandate.days(), today));
        }
        requireText(mandate.purpose(), mandate.body(), reasons);
        List<GridCode> unknown = approvers.unknown(mandate.scope());
        if (mandate.scope().isEmpty() || !unknown.isEmpty()) {
            reasons.add(no("GG-ORG-32", mandate.body(), unknown));
            return Reply.unless(reasons, List.of());
        }
        Optional<GridUnit> common = approvers.lowestCommon(mandate.scope());
        boolean wide = common.isEmpty() || approvers.exceedsAGrid(common.get());
        Optional<OrgId> approver = wide ? common.flatMap(approvers::bodyOf) : Optional.empty();
        if (wide && (approver.isEmpty() || approver.get().equals(mandate.body()))) {
            reasons.add(no("GG-ORG-33", mandate.body(), mandate.scope()));
        }
        return Reply.unless(reasons, List.of(new MandateProposed(mandate, approver.orElse(null), today)));
    }

    /**
     * Approves a mandate.
     *
     * @param today the first day on which it holds
     * @param body the functional branch
     * @param by who approves it: the body of the lowest unit that holds its scope
     * @return the event, or all reasons why not
     */
    public Reply approve(LocalDate today, OrgId body, OrgId by) {
        List<Finding> reasons = new ArrayList<>();
        requireNext(body, MandateState.APPROVED, reasons);
        requireApprover(body, by, reasons);
        return Reply.unless(reasons, List.of(new MandateApproved(body, by, today)));
    }

    /**
     * Refuses a mandate.
     *
     * @param body the functional branch
     * @param by who had to approve it
     * @param reason why
     * @return the event, or all reasons why not
     */
    public Reply refuse(OrgId body, OrgId by, LocalText reason) {
        List<Finding> reasons = new ArrayList<>();
        requireNext(body, MandateState.REFUSED, reasons);
        requireApprover(body, by, reasons);
        requireText(reason, body, reasons);
        return Reply.unless(reasons, List.of(new MandateRefused(body, by, reason)));
    }

    /**
     * Ends a mandate, or takes back one that waits; nothing can be read by it from that day on.
     *
     * @param today the first day without it
     * @param body the functional branch
     * @param reason why
     * @return the event, or all reasons why not
     */
    public Reply end(LocalDate today, OrgId body, LocalText reason) {
        List<Finding> reasons = new ArrayList<>();
        requireNext(body, MandateState.ENDED, reasons);
        requireText(reason, body, reasons);
        return Reply.unless(reasons, List.of(new MandateEnded(body, today, reason)));
    }

    /**
     * Takes somebody in beside the home that stays.
     *
     * @param today the first day
     * @param body a functional branch whose mandate stands
     * @param person pseudonym of the member
     * @param role what the person is there
     * @param hasHome whether somebody has exactly one home organisation
     * @return the event, or all reasons why not
     */
    public Reply second(LocalDate today, OrgId body, PersonRef person, Role role, Predicate<PersonRef> hasHome) {
        List<Finding> reasons = new ArrayList<>();
        File file = last(body);
        if (file == null || file.isOver(today) || file.state != MandateState.APPROVED) {
            reasons.add(no("GG-ORG-34", body, file == null ? LocalText.parse("—") : Terms.name(file.state)));
        }
        if (!hasHome.test(person)) {
            reasons.add(no("GG-ORG-36", body));
        }
        if (members.getOrDefault(body, new TreeMap<>()).containsKey(person)) {
            reasons.add(no("GG-ORG-37", body));
        }
        return Reply.unless(reasons, List.of(new MemberSeconded(body, person, role, today)));
    }

    /**
     * Lets somebody go; the home stays.
     *
     * @param today the first day without the person
     * @param body the functional branch
     * @param person pseudonym of the member
     * @return the event, or why not: the person does not belong to it
     */
    public Reply release(LocalDate today, OrgId body, PersonRef person) {
        List<Finding> reasons = new ArrayList<>();
        if (!members.getOrDefault(body, new TreeMap<>()).containsKey(person)) {
            reasons.add(no("GG-ORG-38", body));
        }
        return Reply.unless(reasons, List.of(new MemberReleased(body, person, today)));
    }

    private void requireNext(OrgId body, MandateState state, List<Finding> reasons) {
        File file = last(body);
        if (file == null || !file.state.next().contains(state)) {
            reasons.add(no("GG-ORG-34", body, file == null ? LocalText.parse("—") : Terms.name(file.state)));
        }
    }

    private void requireApprover(OrgId body, OrgId by, List<Finding> reasons) {
        File file = last(body);
        if (file != null && !by.equals(file.approver)) {
            reasons.add(no("GG-ORG-35", body, String.valueOf(file.approver), by));
        }
    }

    private static void requireText(LocalText text, OrgId body, List<Finding> reasons) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            reasons.add(no("GG-ORG-39", body));
        }
    }

    private static Finding no(String code, Object... arguments) {
        return Catalogue.core().finding(Level.ERROR, code, Place.of("mandates"), arguments);
    }
}
