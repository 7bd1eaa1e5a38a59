package org.gridgov.project;

import java.util.Collections;
import java.util.SortedSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the book holds on one visit; changed by the book alone. */
final class VisitFile {
    Visit visit;
    Outcome outcome = Outcome.PLANNED;

    @Nullable TimeSlot held;

    SortedSet<PersonRef> volunteers = Collections.emptySortedSet();

    VisitFile(Visit visit) {
        this.visit = visit;
    }

    /** The visit with its state, and with the household's facts only for who may read them. */
    Visit seen(boolean mayReadFacts) {
        return new Visit(
                visit.id(),
                visit.project(),
                visit.household(),
                visit.unit(),
                visit.slot(),
                visit.atom(),
                visit.seats(),
                visit.requires(),
                mayReadFacts ? visit.facts() : Facts.NONE,
                outcome.progress());
    }
}
