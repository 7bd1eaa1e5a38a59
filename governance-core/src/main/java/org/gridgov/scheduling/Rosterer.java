package org.gridgov.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.PersonRef;
import org.gridgov.decision.Explanations;
import org.gridgov.decision.Fairness;
import org.gridgov.decision.Invitation;
import org.gridgov.decision.Roster;
import org.gridgov.decision.Unmet;
import org.gridgov.decision.UnmetCause;
import org.gridgov.lists.Urgency;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.PolicyCase;
import org.gridgov.project.Progress;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.volunteers.ServiceRecord;
import org.gridgov.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a roster of invitations, the hardest visits first.
 *
 * <p>Visits with the fewest eligible volunteers come first, then by time and identifier. A seat goes to whoever has most
 * points; among equals to whoever has fewest invitations so far, was asked longest ago, then by pseudonym. What stays
 * open is tried once more by moving one volunteer from another seat that somebody else can take. Two stand-ins per seat
 * are named where there are any. Constructive, not optimal. Thread-safe; O(visits × volunteers × visits a volunteer).
 *
 * <p>Source: S1 to S4 and C7, {@code INVARIANTS}.
 */
public final class Rosterer {
    /** How many stand-ins a seat gets where enough people are eligible. */
    public static final int STAND_INS = 2;

    private final Community community;
    private final Map<VisitId, List<Option>> options = new HashMap<>();
    private final Map<PersonRef, Diary> diaries = new TreeMap<>();
    private final Map<VisitId, List<Option>> seated = new HashMap<>();
    private final Map<PersonRef, List<Visit>> made = new HashMap<>();

    private Rosterer(Community community) {
        this.community = community;
        Map<String, Visit> done = new HashMap<>();
        community.visits().stream()
                .filter(visit -> visit.state() == Progress.DONE)
                .forEach(visit -> done.put(visit.id().value(), visit));
        for (ServiceRecord record : community.serviceRecords()) {
            Visit visit = done.get(record.occasion());
            if (visit != null) {
                made.computeIfAbsent(record.person(), person -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    private List<Visit> made(PersonRef person) {
        return made.getOrDefault(person, List.of());
    }

    /** A volunteer whom the policy lets be asked to a visit. */
    private record Option(Visit visit, Volunteer volunteer, int points) {}

    /**
     * Builds the roster of a community's planned visits.
     *
     * @param community the community
     * @param cases the cases of its visit candidates
     * @param judgements one judgement per case, same order
     * @param pack the policy version that judged
     * @return invitations, stand-ins and open seats
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Roster build(
            Community community, List<? extends PolicyCase> cases, List<Judgement> judgements, PackVersion pack) {
        if (cases.size() != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases.size());
        }
        Rosterer rosterer = new Rosterer(community);
        List<Visit> visits = Candidates.plannedVisits(community);
        Map<String, List<Judgement>> judgementsOf = rosterer.readOptions(visits, cases, judgements);
        List<Visit> hardestFirst = new ArrayList<>(visits);
        hardestFirst.sort(Comparator.comparingInt(
                        (Visit visit) -> rosterer.optionsOf(visit).size())
                .thenComparing(visit -> visit.slot().from())
                .thenComparing(Visit::id));
        hardestFirst.forEach(visit -> rosterer.seat(visit, visit.seats()));
        hardestFirst.forEach(rosterer::reseat);
        return rosterer.roster(visits, judgementsOf, pack);
    }

    private Map<String, List<Judgement>> readOptions(
            List<Visit> visits, List<? extends PolicyCase> cases, List<Judgement> judgements) {
        Map<String, Visit> visitOf = new HashMap<>();
        visits.forEach(visit -> visitOf.put(visit.id().value(), visit));
        Map<String, Volunteer> volunteerOf = new HashMap<>();
        community
                .volunteers()
                .forEach(volunteer -> volunteerOf.put(volunteer.person().value(), volunteer));
        Map<String, List<Judgement>> judgementsOf = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Visit visit = visitOf.get(cases.get(i).subject());
            Volunteer volunteer = volunteerOf.get(cases.get(i).candidate());
            if (visit == null || volunteer == null) {
                continue;
            }
            Judgement judgement = judgements.get(i);
            judgementsOf
                    .computeIfAbsent(visit.id().value(), id -> new ArrayList<>())
                    .add(judgement);
            if (judgement.eligible()) {
                diaries.computeIfAbsent(
                        volunteer.person(), person -> new Diary(volunteer, community.territory(), made(person)));
                if (Diary.isOffered(volunteer, visit)) {
                    options.computeIfAbsent(visit.id(), id -> new ArrayList<>())
                            .add(new Option(visit, volunteer, judgement.points()));
                }
            }
        }
        return judgementsOf;
    }

    private List<Option> optionsOf(Visit visit) {
        return options.getOrDefault(visit.id(), List.of());
    }

    private List<Option> seatedOf(Visit visit) {
        return seated.computeIfAbsent(visit.id(), id -> new ArrayList<>());
    }

    private void seat(Visit visit, int seats) {
        while (seatedOf(visit).size() < seats) {
            Option best = best(visit, null);
            if (best == null) {
                return;
            }
            take(best);
        }
    }

    private void take(Option option) {
        diary(option).add(option.visit());
        seatedOf(option.visit()).add(option);
    }

    private void release(Option option) {
        diary(option).remove(option.visit());
        seatedOf(option.visit()).remove(option);
    }

    private Diary diary(Option option) {
        return diaries.computeIfAbsent(
                option.volunteer().person(),
                person -> new Diary(option.volunteer(), community.territory(), made(person)));
    }

    private @Nullable Option best(Visit visit, @Nullable Option except) {
        return optionsOf(visit).stream()
                .filter(option -> !option.equals(except)
                        && !seatedOf(visit).contains(option)
                        && diary(option).isFree(visit))
                .min(order())
                .orElse(null);
    }

    private Comparator<Option> order() {
        return Comparator.comparingInt((Option option) -> -option.points())
                .thenComparingInt(option -> diary(option).size())
                .thenComparing(option -> lastAsked(option.volunteer()))
                .thenComparing(option -> option.volunteer().person());
    }

    private static LocalDate lastAsked(Volunteer volunteer) {
        LocalDate day = volunteer.lastAsked();
        return day == null ? LocalDate.MIN : day;
    }

    /** Frees somebody who could sit here by giving one of that person's other seats to somebody else. */
    private void reseat(Visit visit) {
        for (Option wanted : optionsOf(visit).stream().sorted(order()).toList()) {
            if (seatedOf(visit).size() >= visit.seats()) {
                return;
            }
            if (!seatedOf(visit).contains(wanted)) {
                tryMove(visit, wanted);
            }
        }
    }

    private void tryMove(Visit visit, Option wanted) {
        for (Visit other : diary(wanted).visits()) {
            for (Option held : List.copyOf(seatedOf(other))) {
                if (!held.volunteer().equals(wanted.volunteer())) {
                    continue;
                }
                release(held);
                Option substitute = best(other, held);
                if (substitute != null && diary(wanted).isFree(visit)) {
                    take(substitute);
                    take(wanted);
                    return;
                }
                take(held);
            }
        }
    }

    private Roster roster(List<Visit> visits, Map<String, List<Judgement>> judgementsOf, PackVersion pack) {
        List<Invitation> invitations = new ArrayList<>();
        List<Unmet> open = new ArrayList<>();
        for (Visit visit : visits) {
            List<Option> first = seatedOf(visit).stream().sorted(order()).toList();
            List<Option> others = optionsOf(visit).stream()
                    .filter(option -> !first.contains(option) && diary(option).isFree(visit))
                    .sorted(order())
                    .toList();
            String id = visit.id().value();
            for (int seat = 0; seat < first.size(); seat++) {
                Option asked = first.get(seat);
                invitations.add(
                        new Invitation(id, seat + 1, 1, asked.volunteer().person(), asked.points()));
                for (int wave = 0; wave < STAND_INS; wave++) {
                    int at = wave * first.size() + seat;
                    if (at < others.size()) {
                        Option next = others.get(at);
                        invitations.add(new Invitation(
                                id, seat + 1, wave + 2, next.volunteer().person(), next.points()));
                    }
                }
            }
            if (first.size() < visit.seats()) {
                List<Judgement> own = judgementsOf.getOrDefault(id, List.of());
                UnmetCause cause = Explanations.cause(own, UnmetCause.NOT_FREE);
                open.add(new Unmet(
                        id,
                        visit.seats() - first.size(),
                        Urgency.ROUTINE,
                        cause,
                        cause == UnmetCause.FORBIDDEN ? Explanations.forbidding(own) : List.of()));
            }
        }
        return new Roster(
                pack,
                invitations,
                open,
                Fairness.of(diaries.values().stream().map(Diary::size).toList()));
    }
}
