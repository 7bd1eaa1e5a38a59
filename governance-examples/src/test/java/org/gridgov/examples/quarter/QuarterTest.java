package org.gridgov.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridgov.basics.Language;
import org.gridgov.io.CaseReader;
import org.gridgov.io.EventKinds;
import org.gridgov.io.JournalFile;
import org.gridgov.io.JournalText;
import org.gridgov.io.ReadLimits;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Journal;
import org.gridgov.journal.MemoryStore;
import org.gridgov.life.CommunityLife;
import org.gridgov.life.LifeSettings;
import org.gridgov.life.Opening;
import org.gridgov.lists.Ledger;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.mechanism.consultation.AgendaEntry;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.mechanism.rotation.Turn;
import org.gridgov.report.LifePage;
import org.gridgov.report.LifeReport;
import org.gridgov.snapshot.Community;
import org.gridgov.volunteers.InvitationState;
import org.gridgov.volunteers.SeatInvitation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter of Haihong's working life, played once and looked at from all sides. */
class QuarterTest {
    private static final Community HAIHONG = CaseReader.read(
                    Path.of("src/main/resources/org/gridgov/examples/haihong/case"), ReadLimits.DEFAULT)
            .value()
            .orElseThrow();
    private static final LifeSettings SETTINGS =
            LifeSettings.builder(HAIHONG.info().zone()).build();
    private static final ReadLimits LONG_LINES =
            ReadLimits.builder().maxRowBytes(1 << 24).build();
    private static List<Entry> entries = List.of();
    private static Journal<CommunityLife> journal = Journal.open(new MemoryStore(), CommunityLife.fold(SETTINGS));

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void play() {
        MemoryStore store = new MemoryStore();
        journal = Quarter.play(HAIHONG, store);
        entries = store.read(0, Integer.MAX_VALUE);
    }

    private static <R> R read(Function<CommunityLife, R> question) {
        return journal.read(question);
    }

    @Test
    void everyRowOfTheCaseEntersTheJournal() {
        assertThat(Opening.of(HAIHONG, SETTINGS).findings().asList()).isEmpty();
        assertThat(read(life -> life.lists().listNeeds()).size())
                .isEqualTo(HAIHONG.needs().size() + 8 * Quarter.WEEKS);
    }

    @Test
    void q2AStoredJournalReplaysToTheSameBytesAndTheSamePage() throws Exception {
        EventKinds kinds = EventKinds.of(CommunityLife.families());
        Path one = folder.resolve("one.jsonl");
        Path two = folder.resolve("two.jsonl");
        JournalFile first = JournalFile.open(one, kinds, LONG_LINES).value().orElseThrow();
        entries.forEach(entry -> assertThat(first.append(entry)).isTrue());
        List<Entry> again =
                JournalFile.open(one, kinds, LONG_LINES).value().orElseThrow().read(0, Integer.MAX_VALUE);
        assertThat(again).isEqualTo(entries);
        JournalFile second = JournalFile.open(two, kinds, LONG_LINES).value().orElseThrow();
        again.forEach(entry -> assertThat(second.append(entry)).isTrue());
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Files.readAllBytes(one)).isEqualTo(JournalText.lines(entries, kinds));
        assertThat(LifePage.print(LifeReport.of(HAIHONG, SETTINGS, again), Language.ZH))
                .isEqualTo(LifePage.print(LifeReport.of(HAIHONG, SETTINGS, entries), Language.ZH));
    }

    @Test
    void a4TheSameCaseGivesTheSameJournal() {
        MemoryStore again = new MemoryStore();
        Quarter.play(HAIHONG, again);
        assertThat(again.read(0, Integer.MAX_VALUE)).isEqualTo(entries);
    }

    @Test
    void l1l2l4EveryAccountIsEvenAtTheEnd() {
        for (Need need : read(life -> life.lists().listNeeds())) {
            Ledger ledger = read(life -> life.lists().ledger(need.id()));
            assertThat(ledger.requested()).isEqualTo(need.quantity().amount());
        }
        for (Resource resource : read(life -> life.lists().listResources())) {
            long free = read(life -> life.lists().free(resource.id()));
            assertThat(free).isBetween(0L, resource.capacity().amount());
        }
    }

    @Test
    void r2TurnsDifferByOneAtMost() {
        Map<String, Integer> led = new TreeMap<>();
        HAIHONG.partners().forEach(partner -> led.put(partner.id().value(), 0));
        List<Turn> turns = read(life -> life.rotation().upcoming(24));
        turns.forEach(turn -> led.merge(turn.lead().value(), 1, Integer::sum));
        assertThat(led.values()).allMatch(count -> count == 2);
    }

    @Test
    void c7NobodyServedWithoutTheirOwnYes() {
        List<SeatInvitation> invitations = read(life -> life.volunteers().listInvitations());
        assertThat(invitations).extracting(SeatInvitation::state).contains(InvitationState.CAME);
        long yes = entries.stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event.getClass().getSimpleName().equals("Accepted"))
                .count();
        assertThat(invitations.stream()
                        .filter(invitation -> invitation.minutes() > 0)
                        .count())
                .isPositive()
                .isLessThanOrEqualTo(yes);
    }

    @Test
    void j2EveryItemOfAMeetingEndsInOneWay() {
        for (Meeting meeting : read(life -> life.meetings().listMeetings())) {
            List<AgendaEntry> agenda = read(life -> life.meetings().agenda(meeting.id()));
            assertThat(agenda).isNotEmpty().allMatch(entry -> entry.decision() != null);
        }
    }

    @Test
    void thePageNamesNobody() {
        String page = LifePage.print(LifeReport.of(HAIHONG, SETTINGS, entries), Language.EN);
        assertThat(page).contains("需求等了多久", "How long needs waited", "Rotating lead", "<svg");
        HAIHONG.volunteers().forEach(volunteer -> assertThat(page).doesNotContain(">" + volunteer.person() + "<"));
        HAIHONG.beneficiaries()
                .forEach(household ->
                        assertThat(page).doesNotContain(household.household().value()));
    }
}
