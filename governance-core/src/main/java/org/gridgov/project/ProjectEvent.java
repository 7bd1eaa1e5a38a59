package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.SortedSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;
import org.gridgov.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a project, its money, its households, its visits or its activities (项目事件).
 *
 * <p>Every event is immutable and thread-safe, and prints no person and no household.
 *
 * <p>Source: public-good project, seed paragraph 3; results, {@code INVARIANTS}.
 */
public sealed interface ProjectEvent extends Event {
    /** An event of a project's money. */
    sealed interface OfBudget extends ProjectEvent {
        /** {@return the project} */
        ProjectId project();
    }

    /** An event of a project's households. */
    sealed interface OfHousehold extends ProjectEvent {
        /** {@return the project} */
        ProjectId project();

        /** {@return pseudonym of the household} */
        PersonRef household();
    }

    /**
     * A project was opened.
     *
     * @param project the project
     */
    record ProjectOpened(Project project) implements ProjectEvent {}

    /**
     * A budget line was opened.
     *
     * @param project the project
     * @param line its code
     * @param name what people call it
     * @param planned what may be spent
     */
    @JsonPropertyOrder({"project", "line", "name", "planned"})
    record LineOpened(ProjectId project, String line, LocalText name, Money planned) implements OfBudget {}

    /**
     * Somebody approved that a line may spend another amount.
     *
     * @param project the project
     * @param line the line
     * @param planned what may be spent from now on
     * @param approvedBy pseudonym of who approved
     */
    @JsonPropertyOrder({"project", "line", "planned", "approvedBy"})
    record PlanChanged(
            ProjectId project,
            String line,
            Money planned,
            @Sensitive PersonRef approvedBy) implements OfBudget {
        @Override
        public String toString() {
            return "PlanChanged[project=" + project + ", line=" + line + ", planned=" + planned + ", approvedBy=***]";
        }
    }

    /**
     * Money was promised.
     *
     * @param project the project
     * @param posting identifier of the promise
     * @param line the line
     * @param amount how much
     */
    @JsonPropertyOrder({"project", "posting", "line", "amount"})
    record Committed(ProjectId project, String posting, String line, Money amount) implements OfBudget {}

    /**
     * Promised money will not be spent.
     *
     * @param project the project
     * @param posting the promise
     * @param amount how much of it
     */
    @JsonPropertyOrder({"project", "posting", "amount"})
    record Released(ProjectId project, String posting, Money amount) implements OfBudget {}

    /**
     * Money was spent.
     *
     * @param project the project
     * @param posting identifier of the payment
     * @param line the line
     * @param amount how much
     * @param commitment the promise that it keeps; null if there was none
     * @param promised how much of it had been promised
     */
    @JsonPropertyOrder({"project", "posting", "line", "amount", "commitment", "promised"})
    record Spent(
            ProjectId project,
            String posting,
            String line,
            Money amount,
            @Nullable String commitment,
            Money promised) implements OfBudget {}

    /**
     * Spent money came back.
     *
     * @param project the project
     * @param posting the payment
     * @param amount how much of it
     */
    @JsonPropertyOrder({"project", "posting", "amount"})
    record Refunded(ProjectId project, String posting, Money amount) implements OfBudget {}

    /**
     * A household came into a project.
     *
     * @param beneficiary the household, with the days of its consent
     * @param from the first day
     */
    @JsonPropertyOrder({"beneficiary", "from"})
    record Entered(@Sensitive Beneficiary beneficiary, LocalDate from) implements ProjectEvent {
        @Override
        public String toString() {
            return "Entered[project=" + beneficiary.project() + ", from=" + from + ", beneficiary=***]";
        }
    }

    /**
     * A household agreed to other days.
     *
     * @param project the project
     * @param household pseudonym of the household
     * @param consent the days to which it agrees
     */
    @JsonPropertyOrder({"project", "household", "consent"})
    record ConsentRenewed(ProjectId project, @Sensitive PersonRef household, DateRange consent) implements OfHousehold {
        @Override
        public String toString() {
            return "ConsentRenewed[project=" + project + ", consent=" + consent + ", household=***]";
        }
    }

    /**
     * A household does not agree any more; the facts about it are forgotten.
     *
     * @param project the project
     * @param household pseudonym of the household
     * @param from the first day without consent
     */
    @JsonPropertyOrder({"project", "household", "from"})
    record ConsentEnded(ProjectId project, @Sensitive PersonRef household, LocalDate from) implements OfHousehold {
        @Override
        public String toString() {
            return "ConsentEnded[project=" + project + ", from=" + from + ", household=***]";
        }
    }

    /**
     * A household left a project; the facts about it are forgotten.
     *
     * @param project the project
     * @param household pseudonym of the household
     * @param from the first day without it
     */
    @JsonPropertyOrder({"project", "household", "from"})
    record Left(ProjectId project, @Sensitive PersonRef household, LocalDate from) implements OfHousehold {
        @Override
        public String toString() {
            return "Left[project=" + project + ", from=" + from + ", household=***]";
        }
    }

    /**
     * A visit was planned.
     *
     * @param visit the visit
     */
    record VisitPlanned(@Sensitive Visit visit) implements ProjectEvent {
        @Override
        public String toString() {
            return "VisitPlanned[id=" + visit.id() + ", visit=***]";
        }
    }

    /**
     * Somebody went.
     *
     * @param id the visit
     * @param outcome whether the household was reached: {@link Outcome#HELD} or {@link Outcome#NOT_AT_HOME}
     * @param held from when until when
     * @param volunteers pseudonyms of who went
     * @param correction why an earlier note was wrong, a code; null if this is the first
     */
    @JsonPropertyOrder({"id", "outcome", "held", "volunteers", "correction"})
    record VisitNoted(
            VisitId id,
            Outcome outcome,
            TimeSlot held,
            @Sensitive SortedSet<PersonRef> volunteers,
            @Nullable String correction)
            implements ProjectEvent {
        /** Copies collections. */
        public VisitNoted {
            volunteers = Sets.sorted(volunteers);
        }

        @Override
        public String toString() {
            return "VisitNoted[id=" + id + ", outcome=" + outcome + ", held=" + held + ", correction=" + correction
                    + ", volunteers=***]";
        }
    }

    /**
     * A visit did not take place.
     *
     * @param id the visit
     * @param correction why an earlier note was wrong, a code; null if nothing was noted
     */
    @JsonPropertyOrder({"id", "correction"})
    record VisitCalledOff(VisitId id, @Nullable String correction) implements ProjectEvent {}

    /**
     * An activity was planned.
     *
     * @param activity the activity
     */
    record ActivityPlanned(Activity activity) implements ProjectEvent {}

    /**
     * An activity took place.
     *
     * @param id the activity
     * @param held from when until when, and who came
     * @param correction why an earlier note was wrong, a code; null if this is the first
     */
    @JsonPropertyOrder({"id", "held", "correction"})
    record ActivityNoted(
            ActivityId id,
            @Sensitive Attendance held,
            @Nullable String correction) implements ProjectEvent {
        @Override
        public String toString() {
            return "ActivityNoted[id=" + id + ", correction=" + correction + ", held=***]";
        }
    }

    /**
     * An activity did not take place.
     *
     * @param id the activity
     * @param correction why an earlier note was wrong, a code; null if nothing was noted
     */
    @JsonPropertyOrder({"id", "correction"})
    record ActivityCalledOff(ActivityId id, @Nullable String correction) implements ProjectEvent {}
}
