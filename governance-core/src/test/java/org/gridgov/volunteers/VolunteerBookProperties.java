package org.gridgov.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Command;
import org.gridgov.journal.CommandKey;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.journal.Fold;
import org.gridgov.journal.Journal;
import org.gridgov.journal.MemoryStore;
import org.gridgov.journal.Receipt;
import org.gridgov.journal.Reply;

/** Any commands in any order, by anybody. */
class VolunteerBookProperties {
    private static final int STEPS = 250;
    private static final int[] KINDS = {
        0, 2, 3, 4, 5, 7, 7, 7, 8, 9, 10, 11, 11, 11, 11, 11, 11, 13, 13, 14, 14, 15, 15, 15, 16, 17, 17, 17, 17, 18,
        18, 20, 20, 20, 21, 22, 22, 22
    };
    private static final String[] PURPOSES = {"school", "points"};

    private static final Fold<VolunteerBook> FOLD = new Fold<>() {
        @Override
        public VolunteerBook empty() {
            return new VolunteerBook();
        }

        @Override
        public void apply(VolunteerBook state, Entry entry) {
            entry.events().forEach(event -> state.apply(entry.at(), (VolunteerEvent) event));
        }
    };

    /** A journal to which random commands were put. */
    private static final class Life {
        final MemoryStore store = new MemoryStore();
        final Journal<VolunteerBook> journal = Journal.open(store, FOLD);
        final Random dice;
        final InvitationDesk asking;
        final List<RecordDesk> records = new ArrayList<>();
        LocalDateTime now = LocalDateTime.of(2026, 12, 1, 7, 0);
        int next;

        Life(Random dice) {
            this.dice = dice;
            asking = new InvitationDesk(VolunteerSettings.builder(Club.SHANGHAI)
                    .askAgainAfterNo(dice.nextBoolean())
                    .build());
            for (HourRounding rounding : HourRounding.values()) {
                records.add(new RecordDesk(VolunteerSettings.builder(Club.SHANGHAI)
                        .rounding(rounding)
                        .build()));
            }
        }

        Instant at() {
            return now.atZone(Club.SHANGHAI).toInstant();
        }

        PersonRef anybody() {
            return Club.person("M-" + dice.nextInt(4));
        }

        /** Mostly the person who was asked, sometimes somebody else. */
        PersonRef answering(VolunteerBook book, InvitationId id) {
            return dice.nextInt(4) == 0
                    ? anybody()
                    : book.findInvitation(id).map(SeatInvitation::person).orElse(anybody());
        }

        TimeSlot slot(LocalDateTime from) {
            LocalDateTime start = from.plusMinutes(15L * dice.nextInt(12));
            return new TimeSlot(start, start.plusMinutes(1 + dice.nextInt(130)));
        }

        /** Mostly an invitation to which the command fits. */
        InvitationId invitation(VolunteerBook book, int kind) {
            List<InvitationState> fit = switch (kind) {
                case 11, 12, 14 -> List.of(InvitationState.OPEN);
                case 15, 17, 18 -> List.of(InvitationState.ACCEPTED);
                case 13, 19 -> List.of(InvitationState.CAME, InvitationState.NO_SHOW, InvitationState.EXCUSED);
                default -> List.of(InvitationState.CAME, InvitationState.OPEN, InvitationState.ACCEPTED);
            };
            List<InvitationId> ids = book.listInvitations().stream()
                    .filter(row -> dice.nextInt(10) == 0 || fit.contains(row.state()))
                    .map(SeatInvitation::id)
                    .toList();
            return ids.isEmpty() ? Club.inv("I-none") : ids.get(dice.nextInt(ids.size()));
        }

        /** Mostly an occasion that is ahead. */
        OccasionId occasion(VolunteerBook book) {
            List<OccasionId> ids = book.listOccasions().stream()
                    .filter(row -> dice.nextInt(10) == 0 || row.slot().from().isAfter(now))
                    .map(Occasion::id)
                    .toList();
            return ids.isEmpty() || dice.nextInt(8) == 0
                    ? Club.occ("W" + dice.nextInt(60))
                    : ids.get(dice.nextInt(ids.size()));
        }

        Receipt step() {
            now = now.plusMinutes(dice.nextInt(30));
            int kind = next < 4 ? 0 : KINDS[dice.nextInt(KINDS.length)];
            InvitationId id = journal.read(book -> invitation(book, kind));
            OccasionId occasion = journal.read(this::occasion);
            OccasionId another = Club.occ("W" + dice.nextInt(60));
            PersonRef by = journal.read(book -> answering(book, id));
            PersonRef person = next < 4 ? Club.person("M-" + next) : kind >= 18 && dice.nextInt(4) > 0 ? by : anybody();
            TimeSlot ahead = slot(now.plusMinutes(60 + dice.nextInt(240)));
            TimeSlot served = journal.read(book -> book.findInvitation(id)
                    .flatMap(asked -> book.findOccasion(asked.occasion()))
                    .map(Occasion::slot)
                    .map(slot -> slot(slot.from().minusMinutes(60)))
                    .orElse(ahead));
            int seat = 1 + dice.nextInt(2);
            boolean excused = dice.nextBoolean();
            boolean rarely = dice.nextInt(4) == 0;
            String purpose = PURPOSES[dice.nextInt(2)];
            RecordDesk desk = records.get(dice.nextInt(records.size()));
            int days = 1 + dice.nextInt(9);
            long reply = 10L + dice.nextInt(100);
            InvitationId fresh = Club.inv("I" + next++);
            return journal.submit(
                    new Command(CommandKey.of("k" + next), at(), by, "step " + next), book -> switch (kind) {
                        case 0, 1 ->
                            asking.enlist(
                                    book,
                                    at(),
                                    Club.volunteer(
                                            person.value(),
                                            "2026-12-01/" + now.plusDays(days).toLocalDate()));
                        case 2 -> maybe(asking.endConsent(book, at(), person), rarely);
                        case 3, 4 -> asking.open(book, at(), new Occasion(another, Club.UNIT, ahead, 2, "visits"));
                        case 5, 6 -> maybe(asking.callOff(book, at(), occasion), rarely);
                        case 7, 8, 9, 10 ->
                            asking.invite(
                                    book, at(), fresh, occasion, seat, person, at().plus(Duration.ofMinutes(reply)));
                        case 11, 12 -> asking.accept(book, at(), by, id);
                        case 13, 19 ->
                            excused
                                    ? desk.correctAttended(book, at(), id, served, "clock")
                                    : maybe(desk.correctMissed(book, at(), id, seat == 1, "person"), rarely);
                        case 14 -> asking.decline(book, at(), by, id);
                        case 15 -> asking.takeBack(book, at(), by, id);
                        case 16 -> excused ? asking.expire(book, at()) : maybe(asking.recall(book, at(), id), rarely);
                        case 17 -> desk.attend(book, at(), id, served);
                        case 18 -> rarely ? desk.miss(book, at(), id, true) : desk.attend(book, at(), id, served);
                        case 20 -> desk.allowExport(book, by, person, purpose);
                        case 21 -> maybe(desk.stopExport(book, by, person, purpose), rarely);
                        default -> desk.issue(book, person, purpose);
                    });
        }

        private static Reply maybe(Reply reply, boolean put) {
            return put ? reply : new Reply(List.of(), Findings.NONE);
        }
    }

    @Property(tries = 100)
    void c7NothingIsCommittedWithoutThePersonsOwnYes(@ForAll Random dice) {
        Life life = new Life(dice);
        Map<InvitationId, PersonRef> asked = new HashMap<>();
        Set<InvitationId> yes = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            life.step();
        }
        for (Entry entry : life.store.read(0, Integer.MAX_VALUE)) {
            entry.events().forEach(event -> {
                if (event instanceof VolunteerEvent.Invited invited) {
                    asked.put(invited.id(), invited.person());
                } else if (event instanceof VolunteerEvent.Accepted accepted) {
                    assertThat(entry.by()).isEqualTo(asked.get(accepted.id())).isEqualTo(accepted.by());
                    yes.add(accepted.id());
                } else if (event instanceof VolunteerEvent.Attended attended) {
                    assertThat(yes).contains(attended.id());
                }
            });
        }
        Set<InvitationState> withYes = Set.of(
                InvitationState.ACCEPTED,
                InvitationState.TAKEN_BACK,
                InvitationState.CAME,
                InvitationState.EXCUSED,
                InvitationState.NO_SHOW);
        life.journal.<List<SeatInvitation>>read(VolunteerBook::listInvitations).stream()
                .filter(row -> withYes.contains(row.state()))
                .forEach(row -> assertThat(yes).contains(row.id()));
    }

    @Property(tries = 100)
    void c7NobodyIsBookedTwiceAndNoSeatIsGivenTwice(@ForAll Random dice) {
        Life life = new Life(dice);
        for (int i = 0; i < STEPS; i++) {
            life.step();
            VolunteerBook book = life.journal.replay(Long.MAX_VALUE);
            Map<PersonRef, List<TimeSlot>> taken = new HashMap<>();
            Set<String> seats = new HashSet<>();
            for (SeatInvitation row : book.listInvitations()) {
                if (row.state().isLive()) {
                    Occasion occasion = book.findOccasion(row.occasion()).orElseThrow();
                    assertThat(seats.add(row.occasion() + "/" + row.seat())).isTrue();
                    assertThat(row.seat()).isBetween(1, occasion.seats());
                    List<TimeSlot> others = taken.computeIfAbsent(row.person(), person -> new ArrayList<>());
                    assertThat(others).noneMatch(occasion.slot()::overlaps);
                    others.add(occasion.slot());
                }
            }
        }
    }

    @Property(tries = 100)
    void s2EveryWaveFollowsANoASilenceOrARecall(@ForAll Random dice) {
        Life life = new Life(dice);
        for (int i = 0; i < STEPS; i++) {
            life.step();
        }
        Map<InvitationId, Instant> replyBy = new HashMap<>();
        Map<String, InvitationId> last = new HashMap<>();
        Map<InvitationId, InvitationState> states = new HashMap<>();
        Map<String, Integer> waves = new HashMap<>();
        for (Entry entry : life.store.read(0, Integer.MAX_VALUE)) {
            entry.events().forEach(event -> {
                if (event instanceof VolunteerEvent.Expired expired) {
                    assertThat(entry.at()).isAfterOrEqualTo(replyBy.get(expired.id()));
                }
                if (event instanceof VolunteerEvent.Step step) {
                    states.put(step.id(), step.to());
                } else if (event instanceof VolunteerEvent.Invited invited) {
                    replyBy.put(invited.id(), invited.replyBy());
                    String seat = invited.occasion() + "/" + invited.seat();
                    InvitationId before = last.put(seat, invited.id());
                    if (before != null) {
                        assertThat(states.get(before))
                                .isIn(
                                        InvitationState.DECLINED,
                                        InvitationState.EXPIRED,
                                        InvitationState.RECALLED,
                                        InvitationState.TAKEN_BACK);
                    }
                    assertThat(waves.merge(seat, 1, Integer::sum)).isEqualTo(invited.wave());
                }
            });
        }
    }

    @Property(tries = 100)
    void issuedNeverExceedsRecordedAndNoMinuteCountsTwice(@ForAll Random dice) {
        Life life = new Life(dice);
        Map<PersonRef, Long> issued = new TreeMap<>();
        for (int i = 0; i < STEPS; i++) {
            Receipt receipt = life.step();
            if (receipt.entry() != null) {
                receipt.entry().events().forEach(event -> {
                    if (event instanceof VolunteerEvent.Issued one) {
                        issued.merge(one.person(), one.issuedMinutes(), Long::sum);
                        assertThat(one.issuedMinutes() % one.rounding().stepMinutes())
                                .isZero();
                        assertThat(one.recordedMinutes() - one.issuedBefore() - one.issuedMinutes())
                                .isBetween(0L, one.rounding().stepMinutes() - 1L);
                    } else if (event instanceof VolunteerEvent.IssueReduced less) {
                        issued.merge(less.person(), -less.minutes(), Long::sum);
                    }
                });
            }
            life.journal.<Boolean>read(book -> {
                Map<PersonRef, Long> recorded = new HashMap<>();
                book.listServiceRecords().forEach(row -> recorded.merge(row.person(), (long) row.minutes(), Long::sum));
                for (int person = 0; person < 4; person++) {
                    PersonRef ref = Club.person("M-" + person);
                    assertThat(book.recordedMinutes(ref)).isEqualTo(recorded.getOrDefault(ref, 0L));
                    assertThat(book.issuedMinutes(ref))
                            .isEqualTo(issued.getOrDefault(ref, 0L))
                            .isBetween(0L, book.recordedMinutes(ref));
                }
                return true;
            });
        }
        life.journal.<Boolean>read(book -> {
            Map<PersonRef, List<TimeSlot>> served = new HashMap<>();
            for (SeatInvitation row : book.listInvitations()) {
                if (row.served() != null) {
                    List<TimeSlot> others = served.computeIfAbsent(row.person(), person -> new ArrayList<>());
                    assertThat(others).noneMatch(row.served()::overlaps);
                    others.add(row.served());
                }
            }
            return true;
        });
    }

    @Property(tries = 100)
    void theSameEventsGiveTheSameBook(@ForAll Random dice) {
        Life life = new Life(dice);
        for (int i = 0; i < STEPS; i++) {
            life.step();
        }
        String told = life.journal.read(book -> Club.canonical(book, life.at()));
        assertThat(Club.canonical(life.journal.replay(Long.MAX_VALUE), life.at()))
                .isEqualTo(told);
    }

    @Example
    void everyKindOfEventHappensInThoseLives() {
        Map<Class<?>, Integer> kinds = new HashMap<>();
        for (int seed = 0; seed < 100; seed++) {
            Life life = new Life(new Random(seed));
            for (int i = 0; i < STEPS; i++) {
                Receipt receipt = life.step();
                if (receipt.entry() != null) {
                    receipt.entry().events().forEach(event -> kinds.merge(event.getClass(), 1, Integer::sum));
                }
            }
        }
        Set<Class<?>> all = new HashSet<>(Set.of(VolunteerEvent.class.getPermittedSubclasses()));
        all.addAll(Set.of(VolunteerEvent.Step.class.getPermittedSubclasses()));
        all.removeAll(Set.of(VolunteerEvent.Step.class, VolunteerEvent.Noted.class, VolunteerEvent.Evaluated.class));
        assertThat(kinds.keySet()).containsAll(all);
        assertThat(kinds)
                .allSatisfy((kind, times) ->
                        assertThat(times).as(kind.getSimpleName() + kinds).isGreaterThan(10));
    }

    @Property(tries = 200)
    void manySmallIssuesLoseNothing(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 200) Integer> services,
            @ForAll HourRounding rounding) {
        long recorded = 0;
        long issued = 0;
        for (int minutes : services) {
            recorded += minutes;
            issued += rounding.issue(recorded, issued);
            assertThat(issued).isLessThanOrEqualTo(recorded);
        }
        assertThat(recorded - issued).isLessThan(rounding.stepMinutes());
    }

    @Example
    void everyEventIsWrittenAndReadAsItWas() throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        Life life = new Life(new Random(7));
        for (int i = 0; i < 1500; i++) {
            life.step();
        }
        List<Event> events = new ArrayList<>();
        life.store.read(0, Integer.MAX_VALUE).forEach(entry -> events.addAll(entry.events()));
        events.add(new VolunteerEvent.Evaluated(Club.inv("I1"), "good"));
        events.add(new VolunteerEvent.Noted(
                Club.person("M-1"),
                new RecordNote("N1", RecordNote.Kind.AWARD, LocalText.of("奖", "award"), LocalDate.of(2026, 12, 1), 0)));
        for (Event event : events) {
            String json = mapper.writeValueAsString(event);
            assertThat(mapper.readValue(json, event.getClass())).isEqualTo(event);
        }
    }
}
