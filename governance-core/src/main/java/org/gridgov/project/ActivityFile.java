package org.gridgov.project;

import org.jspecify.annotations.Nullable;

/** What the book holds on one activity; changed by the book alone. */
final class ActivityFile {
    final Activity activity;
    Outcome outcome = Outcome.PLANNED;

    @Nullable Attendance held;

    ActivityFile(Activity activity) {
        this.activity = activity;
    }

    Activity seen() {
        return new Activity(
                activity.id(),
                activity.project(),
                activity.name(),
                activity.slot(),
                activity.unit(),
                outcome.progress());
    }
}
