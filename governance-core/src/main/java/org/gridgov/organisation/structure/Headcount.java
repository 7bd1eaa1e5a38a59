package org.gridgov.organisation.structure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.PersonRef;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Organisation;

/**
 * How many people belong where, without counting anybody twice (人数统计).
 *
 * <p>People count by their home and roll up from there; memberships elsewhere are overlays and add to no sum. Thread-safe.
 *
 * <p>Source: F1, F2 and F5, {@code INVARIANTS}.
 */
public final class Headcount {
    private Headcount() {}

    /**
     * Different people across teams, beside the sum that would count some twice.
     *
     * @param different how many people there are
     * @param places how many memberships they hold, at most one per person and team
     */
    @JsonPropertyOrder({"different", "places"})
    public record Across(int different, int places) {
        /** {@return how many places are held by people who hold another one} */
        public int shared() {
            return places - different;
        }
    }

    /**
     * Counts people by home, rolled up along the parents.
     *
     * @param organisations the organisations
     * @param members who belongs to them
     * @param day the day that is looked at
     * @return how many people have their home in each organisation that stands on the day or below it, by identifier; a
     *     person with several homes counts for the first by identifier; O(members + organisations × depth)
     */
    public static SortedMap<OrgId, Integer> byHome(
            Collection<Organisation> organisations, Collection<Membership> members, LocalDate day) {
        Map<OrgId, Organisation> bodies = new HashMap<>();
        organisations.stream().filter(body -> body.valid().contains(day)).forEach(body -> bodies.put(body.id(), body));
        Map<PersonRef, OrgId> homes = new HashMap<>();
        members.stream()
                .filter(row -> row.home() && row.valid().contains(day) && bodies.containsKey(row.organisation()))
                .forEach(row -> homes.merge(
                        row.person(), row.organisation(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Map<OrgId, Integer> own = new HashMap<>();
        homes.values().forEach(home -> own.merge(home, 1, Integer::sum));
        SortedMap<OrgId, Integer> counts = new TreeMap<>();
        bodies.keySet().forEach(body -> counts.put(body, 0));
        own.forEach((home, people) -> {
            Set<OrgId> way = new HashSet<>();
            OrgId at = home;
            while (at != null && bodies.containsKey(at) && way.add(at)) {
                counts.merge(at, people, Integer::sum);
                at = bodies.get(at).parent();
            }
        });
        return counts;
    }

    /**
     * Counts different people across teams; teams may share people, so their counts are never added.
     *
     * @param members who belongs to which organisation
     * @param teams the teams
     * @param day the day that is looked at
     * @return different people, and the places that they hold
     */
    public static Across across(Collection<Membership> members, Collection<OrgId> teams, LocalDate day) {
        Set<OrgId> wanted = Set.copyOf(teams);
        Set<PersonRef> people = new HashSet<>();
        Set<List<Object>> places = new HashSet<>();
        for (Membership row : members) {
            if (wanted.contains(row.organisation()) && row.valid().contains(day)) {
                people.add(row.person());
                places.add(List.of(row.person(), row.organisation()));
            }
        }
        return new Across(people.size(), places.size());
    }
}
