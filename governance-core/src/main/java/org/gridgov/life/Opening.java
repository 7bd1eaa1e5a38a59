package org.gridgov.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.journal.Event;
import org.gridgov.journal.Reply;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.Need;
import org.gridgov.lists.Reach;
import org.gridgov.lists.Service;
import org.gridgov.lists.ServiceState;
import org.gridgov.mechanism.rotation.RotationCalendar;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.alliance.AllianceSlot;
import org.gridgov.project.Progress;
import org.gridgov.project.ProjectDesk;
import org.gridgov.snapshot.Community;
import org.gridgov.volunteers.InvitationDesk;

/**
 * Brings what a case holds into a journal that is still empty (开账).
 *
 * <p>Every row goes through the same command that people use later, so nothing enters that a command would refuse; a row that
 * is refused becomes a finding and stays in the case. Resources, needs and services come first, then volunteers, the alliance and the
 * rotating lead, then projects. What was claimed, consulted and visited before stays history in the case's tables. Thread-safe.
 *
 * <p>Source: three lists, seed paragraph 2.
 */
public final class Opening {
    private final Community community;
    private final Instant at;
    private final CommunityLife life;
    private final List<Event> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Opening(Community community, LifeSettings settings) {
        this.community = community;
        at = community.info().asOf();
        life = CommunityLife.fold(settings).empty();
    }

    /**
     * Gathers the events that bring a case in.
     *
     * @param community the case
     * @param settings what the community set
     * @return the events in order, to be submitted as one command, with findings for rows that were refused; O(rows log rows)
     */
    public static Loaded<List<Event>> of(Community community, LifeSettings settings) {
        Opening opening = new Opening(community, settings);
        opening.lists();
        opening.volunteers(settings);
        opening.alliance();
        opening.rotation();
        opening.projects(settings);
        return new Loaded<>(List.copyOf(opening.events), Findings.of(opening.findings));
    }

    private void lists() {
        ListBook book = life.lists();
        community
                .resources()
                .forEach(row -> take("resources", row.id(), now -> now.lists().offer(row)));
        community
                .needs()
                .forEach(row -> take("needs", row.id(), now -> now.lists().raise(row)));
        Reach reach = Reach.of(community.grids());
        for (Service row : community.services()) {
            if (take("services", row.id(), now -> now.lists().propose(row, reach))
                    && row.state() != ServiceState.PROPOSED) {
                take("services", row.id(), now -> now.lists().commit(row.id()));
            }
            if (row.state() == ServiceState.DELIVERED) {
                take(
                        "services",
                        row.id(),
                        now -> now.lists().deliver(row.id(), row.quantity().amount(), true));
            } else if (row.state() == ServiceState.FAILED) {
                take("services", row.id(), now -> now.lists().release(row.id(), text("failed")));
            }
        }
        for (Need row : community.needs()) {
            switch (row.state()) {
                case WITHDRAWN -> take("needs", row.id(), now -> book.withdraw(row.id(), text("ended")));
                case REJECTED -> take("needs", row.id(), now -> book.reject(row.id(), text("ended")));
                case OPEN, COMMITTED, DELIVERED, REFERRED -> {
                    // What is promised and done follows from services; to whom a need was referred is not in the table.
                }
            }
        }
    }

    private void volunteers(LifeSettings settings) {
        InvitationDesk desk = new InvitationDesk(settings.volunteers());
        community
                .volunteers()
                .forEach(row -> take("volunteers", row.unit(), now -> desk.enlist(now.volunteers(), at, row)));
    }

    /** As many places of each slot as the case has partners on it. */
    private void alliance() {
        SortedMap<String, Integer> places = new TreeMap<>();
        community.partners().forEach(partner -> places.merge(partner.slot(), 1, Integer::sum));
        if (places.isEmpty()) {
            return;
        }
        List<AllianceSlot> slots = new ArrayList<>();
        places.forEach((slot, count) -> slots.add(new AllianceSlot(slot, LocalText.parse(slot), count)));
        LocalDate today = community.today();
        take("partners", "alliance", now -> now.alliance().found(today, slots));
        community
                .partners()
                .forEach(row -> take("partners", row.id(), now -> now.alliance().join(today, row.id(), row.slot())));
    }

    /** By months, from the first of the month after the case's day, so that no turn of the past is made up. */
    private void rotation() {
        List<Partner> partners = community.partners();
        if (partners.isEmpty()) {
            return;
        }
        LocalDate start = community.today().plusMonths(1).withDayOfMonth(1);
        take(
                "partners",
                start,
                now -> now.rotation()
                        .start(
                                new RotationCalendar(start, Period.ofMonths(1)),
                                partners.stream().map(Partner::id).toList()));
    }

    /** What is still planned; what was done before stays in the tables. */
    private void projects(LifeSettings settings) {
        ProjectDesk desk = new ProjectDesk(settings.zone());
        community.projects().forEach(row -> take("projects", row.id(), now -> desk.open(now.projects(), row)));
        community
                .beneficiaries()
                .forEach(row -> take("beneficiaries", row.unit(), now -> desk.enter(now.projects(), at, row)));
        community.visits().stream()
                .filter(row -> row.state() == Progress.PLANNED)
                .forEach(row -> take("visits", row.id(), now -> desk.planVisit(now.projects(), row)));
        community.activities().stream()
                .filter(row -> row.state() == Progress.PLANNED)
                .forEach(row -> take("activities", row.id(), now -> desk.planActivity(now.projects(), row)));
    }

    private boolean take(String table, Object id, Function<CommunityLife, Reply> command) {
        Reply reply = command.apply(life);
        if (reply.isRefused()) {
            reply.reasons()
                    .forEach(reason -> findings.add(Catalogue.core()
                            .finding(Level.WARNING, "GG-LF-01", Place.of(table), id, reason.code(), reason.cause())));
            return false;
        }
        reply.events().forEach(event -> {
            life.apply(at, event);
            events.add(event);
        });
        return true;
    }

    private static LocalText text(String key) {
        return Catalogue.core().text("life.opening." + key);
    }
}
