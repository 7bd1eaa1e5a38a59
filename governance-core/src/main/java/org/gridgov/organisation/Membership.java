package org.gridgov.organisation;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;

/**
 * Says who belongs to which organisation, and as what (成员). Everybody has exactly one home; memberships elsewhere are
 * overlays.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: F1, F2 and F5, {@code INVARIANTS}.
 *
 * @param person pseudonym of the member
 * @param organisation the organisation
 * @param role what the person is there
 * @param home whether this is the one home unit of the person
 * @param valid the days on which it stands
 */
@Term(zh = "成员", en = "members", about = "Says who belongs to which organisation, and as what (成员).")
public record Membership(
        @Sensitive @Term(zh = "人员", en = "person", about = "Pseudonym of the member.", example = "M-001")
        PersonRef person,

        @Term(zh = "组织", en = "organisation", about = "The organisation.", example = "B-01", refers = "organisations")
        OrgId organisation,

        @Term(
                zh = "身份",
                en = "role",
                about = "What the person is there.",
                example = "member",
                fallback = "member",
                list = "role")
        Role role,

        @Term(
                zh = "主组织",
                en = "home",
                about = "Whether this is the one home unit of the person.",
                example = "yes",
                fallback = "no")
        boolean home,

        @Term(
                zh = "有效期",
                en = "valid",
                about = "The days on which it stands.",
                example = "2026-01-01/..",
                fallback = "../..")
        DateRange valid) {
    /**
     * Checks bounds and copies collections.
     */
    public Membership {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(valid, "valid");
    }

    @Override
    public String toString() {
        return "Membership["
                + "organisation=" + organisation
                + ", role=" + role
                + ", home=" + home
                + ", valid=" + valid
                + ", person=***]";
    }
}
