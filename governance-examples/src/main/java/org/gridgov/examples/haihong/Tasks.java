package org.gridgov.examples.haihong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Task;
import org.gridgov.lists.TaskId;
import org.gridgov.lists.Urgency;
import org.gridgov.organisation.DutyId;

/** Staff work that duties ask for, most of it due in December. */
final class Tasks {
    /** Duty, number of tasks, skill, percent that ask for the skill, subject. */
    private static final String TABLE = """
            D-01 ; 6 ; - ; 0 ; family
            D-02 ; 3 ; - ; 0 ; -
            D-03 ; 5 ; digital ; 20 ; public
            D-04 ; 6 ; - ; 0 ; public
            D-05 ; 7 ; mediation ; 70 ; family
            D-06 ; 7 ; inspection ; 60 ; public
            D-07 ; 24 ; inspection ; 25 ; public
            D-08 ; 25 ; first-aid ; 25 ; elder
            D-09 ; 27 ; elder-care ; 40 ; elder
            D-10 ; 7 ; digital ; 15 ; family
            D-11 ; 6 ; psychology ; 50 ; bereaved
            D-12 ; 7 ; elder-care ; 40 ; elder
            """;

    /** So many tasks are overdue at the moment of the case. */
    private static final int OVERDUE = 5;

    private final List<Task> rows = new ArrayList<>();

    private record Draft(Lines.Line line, GridCode leaf, LocalDate raised, LocalDate due, Urgency urgency) {}

    Tasks(long seed, Territory territory) {
        Dice dice = new Dice(seed, "tasks");
        List<Draft> drafts = new ArrayList<>();
        for (Lines.Line line : Lines.of(TABLE)) {
            for (int i = 0; i < line.number(1); i++) {
                drafts.add(draft(line, dice.pick(territory.leaves()), dice));
            }
        }
        List<Draft> late = dice.some(drafts, OVERDUE);
        drafts.replaceAll(draft -> late.contains(draft) ? overdue(draft, dice) : draft);
        drafts.sort(Comparator.comparing(Draft::raised));
        for (Draft draft : drafts) {
            rows.add(task(draft, territory, dice));
        }
    }

    private static Draft draft(Lines.Line line, GridCode leaf, Dice dice) {
        LocalDate raised = Needs.TODAY.minusDays(dice.between(1, 30));
        int drawn = dice.between(1, 100);
        return drawn <= 12
                ? new Draft(line, leaf, raised, Needs.TODAY.plusDays(dice.between(1, 6)), Urgency.URGENT)
                : new Draft(
                        line,
                        leaf,
                        raised,
                        Needs.TODAY.plusDays(dice.between(7, 36)),
                        drawn <= 40 ? Urgency.PRIORITY : Urgency.ROUTINE);
    }

    private static Draft overdue(Draft draft, Dice dice) {
        LocalDate due = Needs.TODAY.minusDays(dice.between(2, 8));
        return new Draft(draft.line, draft.leaf, due.minusDays(14), due, Urgency.PRIORITY);
    }

    private Task task(Draft draft, Territory territory, Dice dice) {
        String subject = draft.line.text(4);
        Task.Builder task = Task.builder(
                        TaskId.of("T-" + Ids.four(rows.size() + 1)),
                        draft.leaf,
                        DutyId.of(draft.line.text(0)),
                        draft.raised,
                        draft.due)
                .urgency(draft.urgency);
        // The address of a bereaved household is not needed to find the right post, so it is not written down.
        if (!subject.equals("bereaved") && dice.chance(85)) {
            task.atom(dice.pick(territory.atoms(draft.leaf)).id());
        }
        if (dice.chance(draft.line.number(3))) {
            task.requires(Staff.skills(draft.line.codes(2)));
        }
        if (!subject.equals("-") && dice.chance(92)) {
            task.facts(Facts.NONE.with("subject", subject));
        }
        return task.build();
    }

    List<Task> rows() {
        return rows;
    }
}
