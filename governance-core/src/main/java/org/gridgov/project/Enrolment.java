package org.gridgov.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.jspecify.annotations.Nullable;

/** What the book holds on one household in one project; changed by the book alone. */
final class Enrolment {
    Beneficiary beneficiary;
    LocalDate entered;

    @Nullable LocalDate left;

    @Nullable LocalDate consentEnds;

    final List<DateRange> before = new ArrayList<>();
    final SortedSet<VisitId> planned = new TreeSet<>();
    final SortedSet<VisitId> visits = new TreeSet<>();

    Enrolment(Beneficiary beneficiary, LocalDate entered) {
        this.beneficiary = beneficiary;
        this.entered = entered;
    }

    /** Whether it is in the project on a day, and agrees to be served. */
    boolean standsOn(LocalDate day) {
        LocalDate end = consentEnds;
        return isIn(DateRange.of(day, day.plusDays(1)))
                && beneficiary.consent().contains(day)
                && (end == null || day.isBefore(end));
    }

    /** Whether it may have been served on a day, be it the one on which its consent or its time in the project ended. */
    boolean mayHaveBeenServedOn(LocalDate day) {
        boolean lastDay = day.equals(left) || day.equals(consentEnds);
        return standsOn(day)
                || (lastDay && !day.isBefore(entered) && beneficiary.consent().contains(day));
    }

    /** Whether it is or was in the project on one of these days. */
    boolean isIn(DateRange days) {
        LocalDate end = left;
        boolean now = days.to().isAfter(entered) && (end == null || days.from().isBefore(end)) && !entered.equals(end);
        return now || before.stream().anyMatch(days::overlaps);
    }

    void enter(Beneficiary again, LocalDate from) {
        LocalDate end = left;
        if (end != null && entered.isBefore(end)) {
            before.add(DateRange.of(entered, end));
        }
        beneficiary = again;
        entered = from;
        left = null;
        consentEnds = null;
    }
}
