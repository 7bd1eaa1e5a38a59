package org.gridgov.project;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Require;
import org.gridgov.journal.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the money of projects: plans, promises, payments and what comes back (项目经费).
 *
 * <p>Of every line, planned = spent + committed + free at any moment, and nothing is spent or promised that is not free;
 * whoever needs more gets the plan changed by somebody else's approval first. A project has one currency. Each method only
 * reads the book and answers with events or with every reason why not. Thread-safe; O(log n).
 *
 * <p>Source: public-good project, seed paragraph 3.
 */
public final class BudgetDesk {
    private BudgetDesk() {}

    /**
     * Opens a budget line.
     *
     * @param book the book
     * @param project the project
     * @param line a code for the line
     * @param name what people call it
     * @param planned what may be spent
     * @return the event, or every reason of GG-PJ-02, GG-PJ-04, GG-PJ-06
     */
    public static Reply openLine(ProjectBook book, ProjectId project, String line, LocalText name, Money planned) {
        Require.code("A budget line", line);
        Reasons reasons = new Reasons();
        ProjectFile file = project(book, project, planned, reasons);
        reasons.require(file == null || !file.lines.containsKey(line), "GG-PJ-04", project, line);
        return reasons.unless(List.of(new ProjectEvent.LineOpened(project, line, name, planned)));
    }

    /**
     * Changes what a line may spend.
     *
     * @param book the book
     * @param by pseudonym of who asks
     * @param project the project
     * @param line the line
     * @param planned what may be spent from now on, never less than what is spent and committed
     * @param approvedBy pseudonym of who approved, somebody else than who asks
     * @return the event, or every reason of GG-PJ-02, GG-PJ-05, GG-PJ-06, GG-PJ-08, GG-PJ-09
     */
    public static Reply changePlan(
            ProjectBook book, PersonRef by, ProjectId project, String line, Money planned, PersonRef approvedBy) {
        Reasons reasons = new Reasons();
        BudgetLine old = line(book, project, line, planned, reasons);
        reasons.require(!by.equals(approvedBy), "GG-PJ-08", project, line);
        if (old != null) {
            Money bound = old.spent().plus(old.committed());
            reasons.require(planned.compareTo(bound) >= 0, "GG-PJ-09", project, line, planned, bound);
        }
        return reasons.unless(List.of(new ProjectEvent.PlanChanged(project, line, planned, approvedBy)));
    }

    /**
     * Promises money.
     *
     * @param book the book
     * @param project the project
     * @param posting an identifier for the promise
     * @param line the line
     * @param amount how much
     * @return the event, or every reason of GG-PJ-02, GG-PJ-05 to GG-PJ-07, GG-PJ-10
     */
    public static Reply commit(ProjectBook book, ProjectId project, String posting, String line, Money amount) {
        Reasons reasons = new Reasons();
        BudgetLine from = line(book, project, line, amount, reasons);
        fresh(book, project, posting, reasons);
        if (from != null) {
            reasons.require(amount.compareTo(from.free()) <= 0, "GG-PJ-07", project, line, from.free(), amount);
        }
        return reasons.unless(List.of(new ProjectEvent.Committed(project, posting, line, amount)));
    }

    /**
     * Gives promised money back to its line.
     *
     * @param book the book
     * @param project the project
     * @param posting the promise
     * @param amount how much of it
     * @return the event, or every reason of GG-PJ-02, GG-PJ-06, GG-PJ-11
     */
    public static Reply release(ProjectBook book, ProjectId project, String posting, Money amount) {
        Reasons reasons = new Reasons();
        left(book, project, posting, true, amount, reasons);
        return reasons.unless(List.of(new ProjectEvent.Released(project, posting, amount)));
    }

    /**
     * Spends money, first of a promise if it keeps one, then of what is free.
     *
     * @param book the book
     * @param project the project
     * @param posting an identifier for the payment
     * @param line the line
     * @param amount how much
     * @param commitment the promise that it keeps; null if there is none
     * @return the event, or every reason of GG-PJ-02, GG-PJ-05 to GG-PJ-07, GG-PJ-10, GG-PJ-11
     */
    public static Reply spend(
            ProjectBook book,
            ProjectId project,
            String posting,
            String line,
            Money amount,
            @Nullable String commitment) {
        Reasons reasons = new Reasons();
        BudgetLine from = line(book, project, line, amount, reasons);
        fresh(book, project, posting, reasons);
        List<ProjectEvent> events = new ArrayList<>();
        if (from != null) {
            Money promised = Money.of(0, amount.currency());
            ProjectFile file = book.project(project);
            if (commitment != null && file != null) {
                Money rest = rest(file, commitment, true, line);
                reasons.require(rest != null, "GG-PJ-11", project, commitment, promised, promised);
                rest = rest == null ? promised : rest;
                promised = rest.compareTo(amount) < 0 ? rest : amount;
            }
            Money free = from.free().plus(promised);
            reasons.require(amount.compareTo(free) <= 0, "GG-PJ-07", project, line, free, amount);
            events.add(new ProjectEvent.Spent(project, posting, line, amount, commitment, promised));
        }
        return reasons.unless(events);
    }

    /**
     * Notes that spent money came back.
     *
     * @param book the book
     * @param project the project
     * @param posting the payment
     * @param amount how much of it
     * @return the event, or every reason of GG-PJ-02, GG-PJ-06, GG-PJ-11
     */
    public static Reply refund(ProjectBook book, ProjectId project, String posting, Money amount) {
        Reasons reasons = new Reasons();
        left(book, project, posting, false, amount, reasons);
        return reasons.unless(List.of(new ProjectEvent.Refunded(project, posting, amount)));
    }

    private static @Nullable ProjectFile project(ProjectBook book, ProjectId id, Money amount, Reasons reasons) {
        ProjectFile file = book.project(id);
        if (!reasons.require(file != null, "GG-PJ-02", id) || file == null) {
            return null;
        }
        String currency = file.currency();
        boolean same = currency == null || currency.equals(amount.currency());
        return reasons.require(same, "GG-PJ-06", id, String.valueOf(currency), amount) ? file : null;
    }

    private static @Nullable BudgetLine line(
            ProjectBook book, ProjectId id, String line, Money amount, Reasons reasons) {
        ProjectFile file = project(book, id, amount, reasons);
        if (file == null) {
            return null;
        }
        BudgetLine found = file.lines.get(line);
        reasons.require(found != null, "GG-PJ-05", id, line);
        return found;
    }

    private static void fresh(ProjectBook book, ProjectId id, String posting, Reasons reasons) {
        Require.id("A posting", posting);
        ProjectFile file = book.project(id);
        reasons.require(file == null || !file.postings.containsKey(posting), "GG-PJ-10", id, posting);
    }

    private static void left(
            ProjectBook book, ProjectId id, String posting, boolean promise, Money amount, Reasons reasons) {
        ProjectFile file = project(book, id, amount, reasons);
        if (file != null) {
            Money rest = rest(file, posting, promise, null);
            boolean enough = rest != null && amount.compareTo(rest) <= 0;
            Money shown = rest == null ? Money.of(0, amount.currency()) : rest;
            reasons.require(enough, "GG-PJ-11", id, posting, amount, shown);
        }
    }

    /** What is left of a promise or payment; null if there is none of that kind, or it is of another line. */
    private static @Nullable Money rest(ProjectFile file, String posting, boolean promise, @Nullable String line) {
        ProjectFile.Posting found = file.postings.get(posting);
        boolean other = found == null
                || found.promise() != promise
                || (line != null && !found.line().equals(line));
        return found == null || other ? null : found.rest();
    }
}
