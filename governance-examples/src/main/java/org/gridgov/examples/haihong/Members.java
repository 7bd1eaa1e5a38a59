package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.PersonRef;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Role;

/**
 * Who belongs where: 60 members of the party in branches and groups, 19 residents who are no members, and the overlays.
 *
 * <p>Everybody has exactly one home. A resident's home is the community committee, with which residents are
 * registered; so no team and no functional branch is anybody's home.
 */
final class Members {
    private static final int RESIDENTS = 19;
    /** The observers are the residents up to this one, the volunteers those from {@link #FIRST_RESIDENT_VOLUNTEER}. */
    private static final int LAST_RESIDENT_OBSERVER = 12;

    private static final int FIRST_RESIDENT_VOLUNTEER = 10;

    private final List<Membership> rows = new ArrayList<>();
    private final Map<PersonRef, OrgId> homes = new TreeMap<>();
    private final List<PersonRef> leaders = new ArrayList<>();
    private final List<PersonRef> volunteers = new ArrayList<>();

    Members(long seed) {
        homes(Bodies.XINGCHONG, 3, "secretary");
        homes(Bodies.GROUP_1, 16, "head");
        homes(Bodies.GROUP_2, 16, "head");
        homes(Bodies.XINGSHAN, 3, "secretary");
        homes(Bodies.GROUP_3, 22, "head");
        List<PersonRef> others = new Dice(seed, "members")
                .shuffled(homes.keySet().stream()
                        .filter(person -> !leaders.contains(person))
                        .toList());
        List<PersonRef> residents = new ArrayList<>();
        for (int i = 1; i <= RESIDENTS; i++) {
            residents.add(PersonRef.of("V-" + Ids.three(i)));
            add(residents.get(i - 1), Bodies.COMMITTEE, "resident", true);
        }
        committee();
        List<PersonRef> silver = others.subList(13, 27);
        functionalBranch(silver);
        observers(others.subList(0, 10), others.subList(10, 13), residents.subList(0, LAST_RESIDENT_OBSERVER));
        // Six members and three residents serve in both teams, so 30 and 30 are 51 different people.
        volunteers.addAll(silver);
        volunteers.addAll(others.subList(4, 10));
        volunteers.addAll(residents.subList(FIRST_RESIDENT_VOLUNTEER - 1, RESIDENTS));
        for (PersonRef person : volunteers) {
            String role = residents.contains(person) ? "resident" : person.equals(silver.get(0)) ? "head" : "member";
            add(person, Bodies.VOLUNTEERS, role, false);
        }
        add(silver.get(0), Bodies.STUDIO, "head", false);
        add(silver.get(4), Bodies.STUDIO, "member", false);
        add(residents.get(RESIDENTS - 1), Bodies.STUDIO, "assistant", false);
        volunteers.sort(Comparator.naturalOrder());
    }

    private void homes(OrgId organisation, int count, String first) {
        for (int i = 0; i < count; i++) {
            PersonRef person = PersonRef.of("M-" + Ids.three(homes.size() + 1));
            if (i == 0) {
                leaders.add(person);
            }
            add(person, organisation, i == 0 ? first : "member", true);
        }
    }

    private void add(PersonRef person, OrgId organisation, String role, boolean home) {
        if (home) {
            homes.put(person, organisation);
        }
        rows.add(new Membership(person, organisation, Role.of(role), home, Territory.VALID));
    }

    private void committee() {
        for (int i = 0; i < leaders.size(); i++) {
            add(leaders.get(i), Bodies.COMMITTEE, i == 0 ? "secretary" : "member", false);
        }
    }

    /** One retired member and three members of grid branches: four memberships, none of them a home. */
    private void functionalBranch(List<PersonRef> silver) {
        for (int i = 0; i < 4; i++) {
            add(silver.get(i), Bodies.FUNCTIONAL, i == 0 ? "secretary" : "member", false);
        }
    }

    /** Members lead, retired cadres assist, active residents take part. */
    private void observers(List<PersonRef> members, List<PersonRef> retired, List<PersonRef> residents) {
        for (PersonRef person : members) {
            add(person, Bodies.OBSERVERS, person.equals(members.get(0)) ? "head" : "member", false);
        }
        leaders.forEach(person -> add(person, Bodies.OBSERVERS, "assistant", false));
        retired.forEach(person -> add(person, Bodies.OBSERVERS, "assistant", false));
        residents.forEach(person -> add(person, Bodies.OBSERVERS, "resident", false));
    }

    List<Membership> rows() {
        return rows;
    }

    /** {@return the members of the volunteer team, in order of their pseudonyms} */
    List<PersonRef> volunteers() {
        return volunteers;
    }

    /** {@return the home of a person; the committee for a resident} */
    OrgId homeOf(PersonRef person) {
        return homes.getOrDefault(person, Bodies.COMMITTEE);
    }

    /** {@return the head of a group, who also holds the post of its leader} */
    PersonRef headOf(OrgId group) {
        return leaders.stream()
                .filter(person -> homeOf(person).equals(group))
                .findFirst()
                .orElseThrow();
    }
}
