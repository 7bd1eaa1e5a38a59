package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.examples.haihong.NeedDraft.Fate;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Need;
import org.gridgov.lists.Urgency;
import org.jspecify.annotations.Nullable;

/** The needs list: what households and the public ask for, most of it in December. */
final class Needs {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate YEAR_END = LocalDate.of(2027, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final DateRange BEFORE_TODAY = DateRange.of(LocalDate.of(2026, 11, 2), TODAY);

    /** Needs that are no longer simply open: fate, category, public or home, first and last meeting or 0. */
    private static final String FATES = """
            DONE ; environment ; public ; 1 ; 2
            DONE ; green ; public ; 3 ; 5
            DONE ; culture ; public ; 6 ; 7
            DONE ; meals ; home ; 0 ; 0
            DONE ; accompany ; home ; 0 ; 0
            DONE ; repair ; home ; 0 ; 0
            DONE ; medical ; home ; 0 ; 0
            DONE ; legal ; home ; 0 ; 0
            REFERRED ; parking ; public ; 2 ; 3
            REFERRED ; parking ; public ; 5 ; 7
            REFERRED ; green ; public ; 9 ; 10
            REJECTED ; parking ; public ; 4 ; 4
            REJECTED ; culture ; public ; 8 ; 8
            PROMISED ; safety ; public ; 8 ; 9
            PROMISED ; repair ; public ; 10 ; 11
            PROMISED ; parking ; public ; 12 ; 13
            PROMISED ; home-care ; home ; 0 ; 0
            PROMISED ; companionship ; home ; 0 ; 0
            PROMISED ; accompany ; home ; 0 ; 0
            PROMISED ; mediation ; home ; 0 ; 0
            PROMISED ; digital ; home ; 0 ; 0
            PARTLY ; meals ; home ; 0 ; 0
            PARTLY ; home-care ; home ; 0 ; 0
            PARTLY ; tutoring ; home ; 0 ; 0
            PARTLY ; companionship ; home ; 0 ; 0
            OPEN ; parking ; public ; 13 ; 15
            OPEN ; safety ; public ; 14 ; 15
            OPEN ; green ; public ; 15 ; 15
            WITHDRAWN ; repair ; home ; 0 ; 0
            WITHDRAWN ; tutoring ; home ; 0 ; 0
            """;

    private final List<NeedDraft> drafts = new ArrayList<>();
    private final List<Need> rows = new ArrayList<>();
    private final Dice dice;

    Needs(long seed, Territory territory, Households households) {
        dice = new Dice(seed, "needs");
        for (Kinds.Kind kind : Kinds.all()) {
            for (int i = 0; i < kind.needs(); i++) {
                // The public ones come first, so that a category has them whatever the dice say.
                boolean isPublic = i * 100 < kind.publicPercent() * kind.needs();
                drafts.add(isPublic ? forPublic(kind, territory) : forHousehold(kind, households));
            }
        }
        Lines.of(FATES).forEach(this::decide);
        drafts.sort(Comparator.comparing((NeedDraft draft) -> draft.raised));
        for (NeedDraft draft : drafts) {
            rows.add(draft.number(rows.size() + 1));
        }
    }

    private NeedDraft forHousehold(Kinds.Kind kind, Households households) {
        List<Households.Household> asking = switch (kind.category()) {
            case "tutoring" -> households.with("age", "under-60");
            case "home-care", "meals" ->
                households.all().stream()
                        .filter(one -> !one.has("age", "under-60"))
                        .toList();
            case "companionship" -> households.with("living", "alone");
            default -> households.all();
        };
        Households.Household household = dice.pick(asking);
        int weight = (household.has("age", "80-plus") ? 2 : 0)
                + (household.has("living", "alone") ? 1 : 0)
                + (household.has("mobility", "limited") ? 1 : 0);
        int drawn = dice.between(1, 10);
        Urgency urgency = drawn <= weight ? Urgency.URGENT : drawn <= weight + 3 ? Urgency.PRIORITY : Urgency.ROUTINE;
        return draft(kind, household, household.leaf(), household.atom(), urgency);
    }

    private NeedDraft forPublic(Kinds.Kind kind, Territory territory) {
        GridCode leaf = dice.pick(territory.leaves());
        AtomId atom = dice.pick(territory.atoms(leaf)).id();
        Urgency urgency = dice.chance(10) ? Urgency.URGENT : dice.chance(30) ? Urgency.PRIORITY : Urgency.ROUTINE;
        return draft(kind, null, leaf, atom, urgency);
    }

    private NeedDraft draft(
            Kinds.Kind kind, Households.@Nullable Household household, GridCode leaf, AtomId atom, Urgency urgency) {
        List<String> skills = dice.chance(kind.skillPercent()) ? List.of(kind.skill()) : List.of();
        LocalDate raised = TODAY.minusDays(dice.between(1, 55));
        return new NeedDraft(
                kind,
                dice.between(kind.least(), kind.most()),
                household,
                leaf,
                atom,
                skills,
                urgency,
                raised,
                window(urgency));
    }

    /** What is urgent is wanted at once, a quarter may be met at any time of the month, the rest within weeks. */
    private DateRange window(Urgency urgency) {
        if (urgency == Urgency.URGENT) {
            LocalDate from = TODAY.plusDays(dice.between(3, 9));
            return DateRange.of(from, DECEMBER.plusDays(dice.between(4, 9)));
        }
        if (dice.chance(25)) {
            return DateRange.of(DECEMBER, YEAR_END);
        }
        LocalDate from = DECEMBER.plusDays(dice.between(-5, 17));
        LocalDate to = from.plusDays(dice.between(8, 21));
        return DateRange.of(from, to.isAfter(YEAR_END) ? YEAR_END : to);
    }

    private void decide(Lines.Line line) {
        boolean isPublic = line.text(2).equals("public");
        NeedDraft chosen = drafts.stream()
                .filter(draft -> draft.fate == Fate.OPEN
                        && draft.firstMeeting == 0
                        && draft.kind.category().equals(line.text(1))
                        && (draft.household == null) == isPublic)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No need is left for " + line));
        chosen.fate = Fate.valueOf(line.text(0));
        // A decided need asks for no skill and for little, so that some resource fits it whatever the dice say.
        chosen.amount = chosen.kind.least();
        chosen.skills = List.of();
        chosen.firstMeeting = line.number(3);
        chosen.lastMeeting = line.number(4);
        if (chosen.firstMeeting > 0) {
            chosen.raised = Meetings.day(chosen.firstMeeting).minusDays(dice.between(3, 9));
        }
        if (chosen.fate == Fate.DONE) {
            chosen.window = BEFORE_TODAY;
            LocalDate latest = BEFORE_TODAY.from().minusDays(3);
            chosen.raised = chosen.raised.isAfter(latest) ? latest : chosen.raised;
        }
    }

    /** {@return the drafts, in the order of the rows} */
    List<NeedDraft> drafts() {
        return drafts;
    }

    /** {@return the needs, by the day on which they were raised} */
    List<Need> rows() {
        return rows;
    }
}
