package org.gridgov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.decision.Invitation;
import org.gridgov.decision.Roster;
import org.gridgov.decision.Unmet;
import org.gridgov.grid.AtomId;
import org.gridgov.organisation.Skill;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.Ruling;
import org.gridgov.policy.ShiftCase;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.SmallTown;
import org.gridgov.volunteers.Volunteer;

class RostererProperties {
    private static final PackVersion PACK = new PackVersion("test", "1", "0".repeat(64), CaseKind.SHIFT);

    private static final Skill FIRST_AID = Skill.of("first-aid");

    record World(Community community, List<ShiftCase> cases, List<Judgement> judgements) {
        Roster roster() {
            return Rosterer.build(community, cases, judgements, PACK);
        }

        boolean eligible(String visit, String volunteer) {
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).subject().equals(visit)
                        && cases.get(i).candidate().equals(volunteer)) {
                    return judgements.get(i).eligible();
                }
            }
            return false;
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.longs().between(0, 10_000_000).map(seed -> {
            Random dice = new Random(seed);
            SmallTown town = new SmallTown().household("H1").household("V0");
            int visits = 1 + dice.nextInt(14);
            for (int i = 0; i < visits; i++) {
                int day = 1 + dice.nextInt(14);
                int hour = 9 + dice.nextInt(7);
                String start = "2026-12-%02dT%02d:".formatted(day, hour);
                town.add(town.visitBuilder("W" + i, dice.nextInt(5) == 0 ? "V0" : "H1", start + "00/" + start + "45")
                        .seats(1 + dice.nextInt(2))
                        .atom(AtomId.of("A" + (1 + dice.nextInt(3))))
                        .requires(dice.nextInt(3) == 0 ? List.of(FIRST_AID) : List.of())
                        .build());
            }
            int volunteers = dice.nextInt(7);
            String[] days = {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
            for (int i = 0; i < volunteers; i++) {
                List<String> hours = new ArrayList<>();
                for (String name : days) {
                    if (dice.nextInt(3) > 0) {
                        hours.add(name + (dice.nextBoolean() ? " 09:00-17:00" : " 13:00-17:00"));
                    }
                }
                DateRange consent = dice.nextInt(4) == 0 ? DateRange.parse("../2026-12-08") : DateRange.ALWAYS;
                town.add(town.volunteer("V" + i, consent, hours.toArray(String[]::new))
                        .skills(dice.nextBoolean() ? List.of(FIRST_AID) : List.of())
                        .visitsPerDay(1 + dice.nextInt(2))
                        .visitsPerWeek(1 + dice.nextInt(3))
                        .visitsPerMonth(1 + dice.nextInt(5))
                        .build());
            }
            Community community = town.community();
            List<ShiftCase> cases =
                    new Cases(community).shifts(Candidates.of(community).visits());
            List<Judgement> judgements = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                judgements.add(Judgement.of(
                        dice.nextInt(4) == 0
                                ? List.of()
                                : List.of(new Ruling("q", Effect.QUALIFY, dice.nextInt(3), true)),
                        Facts.NONE));
            }
            return new World(community, cases, judgements);
        });
    }

    @Property(tries = 400)
    void s1HardRulesAreNeverBroken(@ForAll("worlds") World world) {
        Map<String, Visit> visits = new HashMap<>();
        world.community().visits().forEach(visit -> visits.put(visit.id().value(), visit));
        Map<String, List<Visit>> taken = new HashMap<>();
        for (Invitation asked : world.roster().firstWave()) {
            Visit visit = Objects.requireNonNull(visits.get(asked.visit()));
            assertThat(world.eligible(asked.visit(), asked.volunteer().value())).isTrue();
            assertThat(asked.volunteer()).isNotEqualTo(visit.household());
            taken.computeIfAbsent(asked.volunteer().value(), id -> new ArrayList<>())
                    .add(visit);
        }
        for (Volunteer volunteer : world.community().volunteers()) {
            List<Visit> own = taken.getOrDefault(volunteer.person().value(), List.of());
            for (Visit visit : own) {
                LocalDate day = visit.slot().from().toLocalDate();
                assertThat(volunteer.availability().stream()
                                .anyMatch(hours -> hours.day() == day.getDayOfWeek()
                                        && !visit.slot().from().toLocalTime().isBefore(hours.from())
                                        && !visit.slot().to().toLocalTime().isAfter(hours.to())))
                        .isTrue();
                assertThat(volunteer.consent().contains(day)).isTrue();
                assertThat(volunteer.skills()).containsAll(visit.requires());
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                long sameDay = own.stream()
                        .filter(other -> other.slot().day().equals(day))
                        .count();
                long sameWeek = own.stream()
                        .filter(other -> {
                            long after =
                                    ChronoUnit.DAYS.between(monday, other.slot().day());
                            return after >= 0 && after < 7;
                        })
                        .count();
                assertThat(sameDay).isLessThanOrEqualTo(volunteer.visitsPerDay());
                assertThat(sameWeek).isLessThanOrEqualTo(volunteer.visitsPerWeek());
                assertThat((long) own.size()).isLessThanOrEqualTo(volunteer.visitsPerMonth());
                for (Visit other : own) {
                    if (!other.equals(visit)) {
                        boolean before = !visit.slot().to().isAfter(other.slot().from());
                        boolean after = !other.slot().to().isAfter(visit.slot().from());
                        assertThat(before || after).isTrue();
                        long apart = Duration.between(
                                                visit.slot().from(),
                                                other.slot().from())
                                        .abs()
                                        .toMinutes()
                                - 45;
                        assertThat(apart * 60).isGreaterThanOrEqualTo(metres(world, visit, other));
                    }
                }
            }
        }
    }

    private static int metres(World world, Visit one, Visit other) {
        return world.community()
                .territory()
                .atom(Objects.requireNonNull(one.atom()))
                .orElseThrow()
                .metresTo(world.community()
                        .territory()
                        .atom(Objects.requireNonNull(other.atom()))
                        .orElseThrow());
    }

    @Property(tries = 400)
    void s1EverySeatIsInvitedOrOpenWithAReason(@ForAll("worlds") World world) {
        Roster roster = world.roster();
        for (Visit visit : world.community().visits()) {
            long invited = roster.firstWave().stream()
                    .filter(asked -> asked.visit().equals(visit.id().value()))
                    .count();
            long open = roster.open().stream()
                    .filter(rest -> rest.subject().equals(visit.id().value()))
                    .mapToLong(Unmet::amount)
                    .sum();
            assertThat(invited + open).isEqualTo(visit.seats());
        }
    }

    @Property(tries = 400)
    void s2NobodyIsAskedTwiceForOneVisitAndWavesHaveNoHoles(@ForAll("worlds") World world) {
        Map<String, Set<String>> asked = new HashMap<>();
        Map<String, Integer> wave = new HashMap<>();
        for (Invitation invitation : world.roster().invitations()) {
            assertThat(asked.computeIfAbsent(invitation.visit(), id -> new HashSet<>())
                            .add(invitation.volunteer().value()))
                    .isTrue();
            String seat = invitation.visit() + "/" + invitation.seat();
            assertThat(invitation.wave()).isEqualTo(wave.getOrDefault(seat, 0) + 1);
            wave.put(seat, invitation.wave());
        }
    }

    @Property(tries = 400)
    void s4FairnessIsThatOfTheFirstInvitations(@ForAll("worlds") World world) {
        Roster roster = world.roster();
        Map<String, Integer> counts = new HashMap<>();
        roster.firstWave().forEach(asked -> counts.merge(asked.volunteer().value(), 1, Integer::sum));
        assertThat(roster.fairness().invited()).isEqualTo(counts.size());
        assertThat(roster.fairness().most())
                .isEqualTo(counts.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }

    @Property(tries = 200)
    void a4TheOrderOfCasesChangesNothing(@ForAll("worlds") World world, @ForAll Random dice) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < world.cases().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, dice);
        World shuffled = new World(
                world.community(),
                order.stream().map(world.cases()::get).toList(),
                order.stream().map(world.judgements()::get).toList());
        assertThat(shuffled.roster()).isEqualTo(world.roster());
    }
}
