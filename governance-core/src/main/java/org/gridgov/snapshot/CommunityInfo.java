package org.gridgov.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.boundary.BoundarySettings;
import org.gridgov.grid.PrincipleReadings;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a community as a whole: its name, the moment that is looked at, and its settings (社区总况).
 *
 * <p>This is the content of {@code case.yaml}. Nothing in the library asks a clock: the moment comes from here.
 * Immutable, thread-safe.
 *
 * @param name what people call the community
 * @param synthetic what about the data is made up; null if nothing is
 * @param asOf the moment at which everything is looked at
 * @param zone the time zone in which the community lives
 * @param languages the languages of its pages, the first one by default
 * @param scheme the kinds of its units, from the root to the leaf
 * @param bounds how many households a unit of a kind should have
 * @param readings how the five principles are read
 * @param boundarySettings tolerances of the audit of boundaries
 * @param formulas the structures that are to be checked
 * @param planDays the days that are to be planned
 * @param publicCellLeast a public figure shows no cell with fewer than so many
 * @param codeScheme the identifier of the shipped scheme by which the codes of units are checked; null for free codes
 */
@JsonPropertyOrder({
    "name",
    "synthetic",
    "asOf",
    "zone",
    "languages",
    "scheme",
    "bounds",
    "readings",
    "boundarySettings",
    "formulas",
    "planDays",
    "publicCellLeast",
    "codeScheme"
})
public record CommunityInfo(
        @NotNull LocalText name,
        @Nullable LocalText synthetic,
        @NotNull Instant asOf,
        @NotNull ZoneId zone,
        @NotEmpty List<Language> languages,
        @NotEmpty List<UnitKind> scheme,
        List<SizeBounds> bounds,
        PrincipleReadings readings,
        BoundarySettings boundarySettings,
        List<Formula> formulas,
        @NotNull DateRange planDays,
        @Min(1) @Max(1000) int publicCellLeast,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String codeScheme) {
    /** The least public cell where a case names none. Source: L6, {@code INVARIANTS}. */
    public static final int DEFAULT_PUBLIC_CELL = 5;

    /** At most so many days can be planned at once. */
    public static final int MOST_PLAN_DAYS = 400;

    private static final Instant FIRST = Instant.parse("1900-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-30T00:00:00Z");

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the scheme is empty, names a kind twice or more than 60, the least cell is out of bounds, a day
     *     lies outside the years 1900 to 2999, or more than 400 days are to be planned
     */
    public CommunityInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(boundarySettings, "boundarySettings");
        Require.day("the moment that is looked at", LocalDate.ofInstant(within(asOf), zone));
        Require.day("the first day to be planned", planDays.from());
        Require.day("the end of the days to be planned", planDays.to());
        Require.between(
                "The number of days to be planned",
                ChronoUnit.DAYS.between(planDays.from(), planDays.to()),
                1,
                MOST_PLAN_DAYS);
        languages = List.copyOf(languages);
        scheme = new Scheme(scheme).kinds();
        bounds = List.copyOf(bounds);
        formulas = List.copyOf(formulas);
        Require.between("The least public cell", publicCellLeast, 1, 1000);
    }

    /**
     * Makes the settings of a community with free codes and the default readings and tolerances.
     *
     * @param name what people call the community
     * @param synthetic what about the data is made up; null if nothing is
     * @param asOf the moment at which everything is looked at
     * @param zone the time zone in which the community lives
     * @param languages the languages of its pages, the first one by default
     * @param scheme the kinds of its units, from the root to the leaf
     * @param bounds how many households a unit of a kind should have
     * @param formulas the structures that are to be checked
     * @param planDays the days that are to be planned
     * @param publicCellLeast a public figure shows no cell with fewer than so many
     * @throws IllegalArgumentException as the other constructor
     */
    public CommunityInfo(
            LocalText name,
            @Nullable LocalText synthetic,
            Instant asOf,
            ZoneId zone,
            List<Language> languages,
            List<UnitKind> scheme,
            List<SizeBounds> bounds,
            List<Formula> formulas,
            DateRange planDays,
            int publicCellLeast) {
        this(
                name,
                synthetic,
                asOf,
                zone,
                languages,
                scheme,
                bounds,
                PrincipleReadings.DEFAULT,
                BoundarySettings.DEFAULT,
                formulas,
                planDays,
                publicCellLeast,
                null);
    }

    private static Instant within(Instant asOf) {
        if (asOf.isBefore(FIRST) || asOf.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "The moment that is looked at must be in the years 1900 to 2999, but is " + asOf);
        }
        return asOf;
    }

    /** {@return the day of the moment that is looked at, in the community's time zone} */
    public LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    /** {@return the kind of the leaves} */
    public UnitKind leafKind() {
        return scheme.get(scheme.size() - 1);
    }
}
