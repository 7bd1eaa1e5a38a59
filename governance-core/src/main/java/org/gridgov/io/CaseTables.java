package org.gridgov.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridgov.basics.CodeEntry;
import org.gridgov.boundary.DeclaredEnclave;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.history.EventRow;
import org.gridgov.lists.Need;
import org.gridgov.lists.Resource;
import org.gridgov.lists.Service;
import org.gridgov.lists.Task;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.consultation.AgendaItem;
import org.gridgov.mechanism.consultation.Meeting;
import org.gridgov.merging.AtomBorder;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.merging.collect.DataItem;
import org.gridgov.organisation.Duty;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Responsibility;
import org.gridgov.organisation.Waiver;
import org.gridgov.project.Activity;
import org.gridgov.project.Beneficiary;
import org.gridgov.project.Project;
import org.gridgov.project.Visit;
import org.gridgov.volunteers.ServiceRecord;
import org.gridgov.volunteers.Volunteer;

/**
 * The tables of a case, one for each type of row, in the order in which they are read and printed.
 *
 * <p>The reader, the JSON Schemas and the reference page of tables all go by this list. Thread-safe.
 *
 * <p>Source: structure, resources and service, seed paragraphs 1 to 3.
 */
public final class CaseTables {
    private static final List<Class<? extends Record>> TYPES = List.of(
            CodeEntry.class,
            GridUnit.class,
            Atom.class,
            Placement.class,
            DeclaredEnclave.class,
            EventRow.class,
            Duty.class,
            Organisation.class,
            Responsibility.class,
            Post.class,
            Waiver.class,
            Membership.class,
            Partner.class,
            NetCell.class,
            NetExtent.class,
            AtomBorder.class,
            DataItem.class,
            Need.class,
            Resource.class,
            Service.class,
            Task.class,
            Volunteer.class,
            ServiceRecord.class,
            Project.class,
            Beneficiary.class,
            Visit.class,
            Activity.class,
            Meeting.class,
            AgendaItem.class,
            Claim.class);

    /** Everything else stands on the ground, so a case without it says nothing. */
    private static final Set<Class<? extends Record>> REQUIRED = Set.of(GridUnit.class);

    /** Most cases have no such rows, so nobody is told that there are none. */
    private static final Set<Class<? extends Record>> RARE =
            Set.of(EventRow.class, DeclaredEnclave.class, Waiver.class, AtomBorder.class, DataItem.class);

    private static final Map<String, Table> BY_KEY = byKey();

    private CaseTables() {}

    /** {@return the row types, each a record that carries {@link org.gridgov.basics.Term}} */
    public static List<Class<? extends Record>> types() {
        return TYPES;
    }

    /**
     * Finds a row type by the name of its table.
     *
     * @param name the Chinese or English name; case, width, blanks, hyphens and underscores do not matter
     * @return the row type, empty if no table is called so
     */
    public static Optional<Class<? extends Record>> find(String name) {
        return table(name).map(Table::type);
    }

    /**
     * Tells whether a case must have a table.
     *
     * @param type a row type
     * @return whether its absence is an error
     */
    public static boolean isRequired(Class<? extends Record> type) {
        return REQUIRED.contains(type);
    }

    static boolean isRare(Class<? extends Record> type) {
        return RARE.contains(type);
    }

    static Optional<Table> table(String name) {
        return Optional.ofNullable(BY_KEY.get(Headings.key(name)));
    }

    static List<Table> tables() {
        return BY_KEY.values().stream().distinct().toList();
    }

    private static Map<String, Table> byKey() {
        Map<String, Table> byKey = new LinkedHashMap<>();
        for (Class<? extends Record> type : TYPES) {
            Table table = Table.of(type);
            byKey.put(Headings.key(table.name().en()), table);
            byKey.put(Headings.key(table.name().zh()), table);
        }
        return byKey;
    }
}
