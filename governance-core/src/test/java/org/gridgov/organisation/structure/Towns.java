package org.gridgov.organisation.structure;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Responsibility;
import org.gridgov.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Rows of a structure, written in short. */
final class Towns {
    final List<GridUnit> units = new ArrayList<>();
    final List<Organisation> organisations = new ArrayList<>();
    final List<Responsibility> responsibilities = new ArrayList<>();
    final List<Membership> members = new ArrayList<>();
    final List<Partner> partners = new ArrayList<>();

    /** Two grids with a branch each, one group, two micro-grids, three members per branch. */
    static Towns sound() {
        Towns town = new Towns();
        town.unit("1", "grid", "../..").unit("2", "grid", "../..");
        town.unit("1-01", "micro-grid", "../..").unit("2-01", "micro-grid", "../..");
        town.body("C", "committee", null, null, "../..");
        for (String grid : List.of("1", "2")) {
            town.body("B" + grid, "branch", "C", grid, "../..");
            town.body("G" + grid, "group", "B" + grid, null, "../..");
            town.holds(grid + "-01", "G" + grid, "../..");
            town.member("S" + grid, "B" + grid, "secretary", true, "../..");
            town.member("M" + grid, "G" + grid, "member", true, "../..");
            town.member("N" + grid, "G" + grid, "head", true, "../..");
        }
        return town;
    }

    Towns unit(String code, String kind, String valid) {
        units.add(new GridUnit(
                GridCode.of(code), UnitKind.of(kind), LocalText.parse(code), null, DateRange.parse(valid)));
        return this;
    }

    Towns body(String id, String kind, @Nullable String parent, @Nullable String unit, String valid) {
        organisations.add(new Organisation(
                OrgId.of(id),
                OrgKind.of(kind),
                LocalText.parse(id),
                parent == null ? null : OrgId.of(parent),
                unit == null ? null : GridCode.of(unit),
                DateRange.parse(valid)));
        return this;
    }

    Towns holds(String unit, String body, String valid) {
        responsibilities.add(new Responsibility(GridCode.of(unit), OrgId.of(body), DateRange.parse(valid)));
        return this;
    }

    Towns member(String person, String body, String role, boolean home, String valid) {
        members.add(new Membership(PersonRef.of(person), OrgId.of(body), Role.of(role), home, DateRange.parse(valid)));
        return this;
    }

    StructureRows rows() {
        return new StructureRows(units, organisations, responsibilities, members, partners);
    }
}
