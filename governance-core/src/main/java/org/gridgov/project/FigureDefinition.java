package org.gridgov.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Sets;
import org.gridgov.basics.Term;

/**
 * What a reported number counts, and by which services, as data (指标口径).
 *
 * <p>A definition that counts people or households must say by which services they were reached; "66 households served"
 * alone defines nothing. Immutable, thread-safe.
 *
 * <p>Source: results and F5, {@code INVARIANTS}.
 *
 * @param code its code, unique among the definitions in use
 * @param name what is counted, in words that name the services
 * @param unit the unit of the number
 * @param key by what two counted things are told apart
 * @param counted what is counted
 * @param ways the services; none if the definition does not say
 */
@JsonPropertyOrder({"code", "name", "unit", "key", "counted", "ways"})
public record FigureDefinition(
        String code, LocalText name, LocalText unit, LocalText key, Counted counted, SortedSet<Way> ways) {
    /** A kind of service that reaches people. */
    public enum Way {
        /** Home visits that reached their household. */
        @Term(zh = "入户走访", en = "visits")
        VISITS,
        /** Activities that were held. */
        @Term(zh = "活动", en = "activities")
        ACTIVITIES
    }

    /** What a number counts. */
    public enum Counted {
        /** Each visit or activity that took place, once. */
        @Term(zh = "场次", en = "events")
        EVENTS,
        /** Each household that was reached, once however often. */
        @Term(zh = "户", en = "households")
        HOUSEHOLDS,
        /** Each known person who came to an activity, once however often. */
        @Term(zh = "人", en = "participants")
        PARTICIPANTS,
        /** Everybody who came to an activity, as often as they came. */
        @Term(zh = "人次", en = "attendances")
        ATTENDANCES,
        /** Each volunteer who helped, once however often. */
        @Term(zh = "志愿者", en = "volunteers")
        VOLUNTEERS;

        /** {@return whether the same thing may turn up in two months or teams, so that sums would count it twice} */
        public boolean isDistinct() {
            return this == HOUSEHOLDS || this == PARTICIPANTS || this == VOLUNTEERS;
        }
    }

    /**
     * Checks the code and copies collections.
     *
     * @throws IllegalArgumentException if the code is not a code
     */
    public FigureDefinition {
        Require.code("A figure's code", code);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(counted, "counted");
        ways = Sets.sorted(ways);
    }

    /** {@return whether it says by which services, and those services have what it counts} */
    @JsonIgnore
    public boolean isComplete() {
        boolean people = counted == Counted.PARTICIPANTS || counted == Counted.ATTENDANCES;
        return !ways.isEmpty() && !(people && ways.contains(Way.VISITS));
    }

    /** {@return the definitions that a project is usually reported by, by code} */
    public static List<FigureDefinition> standard() {
        Set<Way> visits = Set.of(Way.VISITS);
        Set<Way> activities = Set.of(Way.ACTIVITIES);
        Set<Way> both = Set.of(Way.VISITS, Way.ACTIVITIES);
        return List.of(
                of("activities", "activity", Counted.EVENTS, activities),
                of("attendances", "attendance", Counted.ATTENDANCES, activities),
                of("households-at-activities", "household", Counted.HOUSEHOLDS, activities),
                of("households-served", "household", Counted.HOUSEHOLDS, both),
                of("households-visited", "household", Counted.HOUSEHOLDS, visits),
                of("participants", "person", Counted.PARTICIPANTS, activities),
                of("visits", "visit", Counted.EVENTS, visits),
                of("volunteers", "person", Counted.VOLUNTEERS, both));
    }

    private static FigureDefinition of(String code, String what, Counted counted, Set<Way> ways) {
        Catalogue texts = Catalogue.core();
        return new FigureDefinition(
                code,
                texts.text("project.figure." + code),
                texts.text("project.unit." + what),
                texts.text("project.key." + what),
                counted,
                Sets.sorted(ways));
    }
}
