package org.gridgov.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.basics.Sets;
import org.gridgov.basics.TimeSlot;
import org.gridgov.boundary.BoundarySettings;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.PrincipleReadings;
import org.gridgov.grid.UnitKind;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.Resource;
import org.gridgov.lists.ResourceId;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Responsibility;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Project;
import org.gridgov.project.ProjectId;
import org.gridgov.project.Visit;
import org.gridgov.project.VisitId;
import org.gridgov.volunteers.Availability;
import org.gridgov.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/** A made-up town of three micro-grids to which tests add what they need. */
public final class SmallTown {
    /** The first micro-grid. */
    public static final GridCode M1 = GridCode.of("Z-C-G-1");

    /** The day on which it is looked at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<Record> rows = new ArrayList<>();

    public SmallTown() {
        unit("Z", "zone", "");
        unit("Z-C", "community", "Z");
        unit("Z-C-G", "grid", "Z-C");
        for (int i = 1; i <= 3; i++) {
            String code = "Z-C-G-" + i;
            unit(code, "micro-grid", "Z-C-G");
            AtomId atom = AtomId.of("A" + i);
            add(new Atom(atom, "东街" + i + "号", 40, i * 1500, 0));
            add(new Placement(atom, GridCode.of(code), DateRange.ALWAYS));
            add(new Responsibility(GridCode.of(code), OrgId.of("O"), DateRange.ALWAYS));
        }
        add(Organisation.builder(OrgId.of("O"), OrgKind.of("committee"), LocalText.of("委员会", "committee"))
                .build());
        add(new Duty(DutyId.of("D"), LineOfWork.of("civil-affairs"), LocalText.of("走访", "visits")));
        add(new Project(ProjectId.of("PJ"), LocalText.of("项目", "project"), OrgId.of("O"), DateRange.ALWAYS));
    }

    private void unit(String code, String kind, String parent) {
        add(new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                LocalText.of("网格", code),
                parent.isEmpty() ? null : GridCode.of(parent),
                DateRange.ALWAYS));
    }

    public SmallTown add(Record row) {
        rows.add(row);
        return this;
    }

    public SmallTown need(String id, long amount) {
        return add(Need.builder(
                        NeedId.of(id),
                        M1,
                        Category.of("meals"),
                        Quantity.of(amount, "次"),
                        DateRange.parse("2026-12-01/2026-12-20"),
                        TODAY.minusDays(3))
                .build());
    }

    public SmallTown resource(String id, long capacity) {
        return add(Resource.builder(
                        ResourceId.of(id),
                        OrgId.of("O"),
                        LocalText.of("食堂", "kitchen"),
                        GridCode.of("Z-C"),
                        Quantity.of(capacity, "次"),
                        DateRange.parse("2026-12-01/2026-12-31"))
                .categories(List.of(Category.of("meals")))
                .build());
    }

    public SmallTown visit(String id, String household, String slot, int seats) {
        return add(visitBuilder(id, household, slot).seats(seats).build());
    }

    public Visit.Builder visitBuilder(String id, String household, String slot) {
        return Visit.builder(VisitId.of(id), ProjectId.of("PJ"), PersonRef.of(household), M1, TimeSlot.parse(slot))
                .atom(AtomId.of("A1"));
    }

    public SmallTown household(String id) {
        return add(new Beneficiary(PersonRef.of(id), ProjectId.of("PJ"), M1, DateRange.ALWAYS, AtomId.of("A1")));
    }

    public Volunteer.Builder volunteer(String id, String... hours) {
        return volunteer(id, DateRange.ALWAYS, hours);
    }

    public Volunteer.Builder volunteer(String id, DateRange consent, String... hours) {
        List<Availability> free = new ArrayList<>();
        for (String text : hours) {
            free.add(Availability.parse(text));
        }
        return Volunteer.builder(PersonRef.of(id), M1, consent)
                .availability(Sets.sorted(free))
                .visitsPerDay(1)
                .visitsPerWeek(2)
                .visitsPerMonth(4);
    }

    public static CommunityInfo info() {
        return info(Instant.parse("2026-11-23T01:00:00Z"));
    }

    public static CommunityInfo info(Instant asOf) {
        return info(asOf, null);
    }

    public static CommunityInfo info(Instant asOf, @Nullable String codeScheme) {
        return new CommunityInfo(
                LocalText.of("小镇", "small town"),
                null,
                asOf,
                ZoneId.of("Asia/Shanghai"),
                List.of(Language.ZH, Language.EN),
                List.of(UnitKind.of("zone"), UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid")),
                List.of(),
                PrincipleReadings.DEFAULT,
                BoundarySettings.DEFAULT,
                List.of(),
                DateRange.parse("2026-12-01/2027-01-01"),
                5,
                codeScheme);
    }

    public Loaded<Community> load() {
        return Community.of(info(), Rows.builder().addAll(rows).build());
    }

    public Community community() {
        return load().value();
    }

    public List<Record> rows() {
        return List.copyOf(rows);
    }
}
