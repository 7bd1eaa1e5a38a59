package org.gridgov.organisation.structure;

import java.util.List;
import org.gridgov.grid.GridUnit;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Responsibility;

/**
 * What makes up a structure, of all days (组织资料).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: O1 to O4, {@code INVARIANTS}.
 *
 * @param units the units of the ground
 * @param organisations the organisations
 * @param responsibilities which organisation answers for which unit
 * @param members who belongs to which organisation
 * @param partners the partners of the alliance
 */
public record StructureRows(
        List<GridUnit> units,
        List<Organisation> organisations,
        List<Responsibility> responsibilities,
        List<Membership> members,
        List<Partner> partners) {
    /** Copies the lists. */
    public StructureRows {
        units = List.copyOf(units);
        organisations = List.copyOf(organisations);
        responsibilities = List.copyOf(responsibilities);
        members = List.copyOf(members);
        partners = List.copyOf(partners);
    }

    @Override
    public String toString() {
        return "StructureRows[units=" + units.size() + ", organisations=" + organisations.size()
                + ", responsibilities=" + responsibilities.size() + ", members=" + members.size() + ", partners="
                + partners.size() + "]";
    }
}
