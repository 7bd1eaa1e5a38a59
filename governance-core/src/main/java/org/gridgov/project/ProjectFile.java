package org.gridgov.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.PersonRef;
import org.jspecify.annotations.Nullable;

/** What the book holds on one project; changed by the book alone. */
final class ProjectFile {
    /** A promise or a payment, with what is left of it. */
    record Posting(String line, boolean promise, Money rest) {}

    final Project project;
    final SortedMap<String, BudgetLine> lines = new TreeMap<>();
    final Map<String, Posting> postings = new HashMap<>();
    final SortedMap<PersonRef, Enrolment> households = new TreeMap<>();

    ProjectFile(Project project) {
        this.project = project;
    }

    /** The currency of the budget; null as long as there is none. */
    @Nullable String currency() {
        return lines.values().stream()
                .findFirst()
                .map(line -> line.planned().currency())
                .orElse(null);
    }

    void apply(ProjectEvent.OfBudget event) {
        if (event instanceof ProjectEvent.LineOpened opened) {
            Money nothing = Money.of(0, opened.planned().currency());
            lines.put(opened.line(), new BudgetLine(opened.line(), opened.name(), opened.planned(), nothing, nothing));
        } else if (event instanceof ProjectEvent.PlanChanged changed) {
            BudgetLine line = line(changed.line());
            lines.put(line.code(), line.with(changed.planned(), line.spent(), line.committed()));
        } else if (event instanceof ProjectEvent.Committed committed) {
            BudgetLine line = line(committed.line());
            Money promised = line.committed().plus(committed.amount());
            lines.put(line.code(), line.with(line.planned(), line.spent(), promised));
            postings.put(committed.posting(), new Posting(line.code(), true, committed.amount()));
        } else if (event instanceof ProjectEvent.Released released) {
            Posting promise = take(released.posting(), released.amount());
            BudgetLine line = line(promise.line());
            Money promised = line.committed().minus(released.amount());
            lines.put(line.code(), line.with(line.planned(), line.spent(), promised));
        } else if (event instanceof ProjectEvent.Spent spent) {
            BudgetLine line = line(spent.line());
            if (spent.commitment() != null) {
                take(spent.commitment(), spent.promised());
            }
            Money paid = line.spent().plus(spent.amount());
            lines.put(
                    line.code(),
                    line.with(line.planned(), paid, line.committed().minus(spent.promised())));
            postings.put(spent.posting(), new Posting(line.code(), false, spent.amount()));
        } else if (event instanceof ProjectEvent.Refunded refunded) {
            Posting payment = take(refunded.posting(), refunded.amount());
            BudgetLine line = line(payment.line());
            Money paid = line.spent().minus(refunded.amount());
            lines.put(line.code(), line.with(line.planned(), paid, line.committed()));
        }
    }

    private Posting take(String posting, Money amount) {
        Posting old = Objects.requireNonNull(postings.get(posting), "posting");
        postings.put(posting, new Posting(old.line(), old.promise(), old.rest().minus(amount)));
        return old;
    }

    private BudgetLine line(String code) {
        return Objects.requireNonNull(lines.get(code), "line");
    }
}
