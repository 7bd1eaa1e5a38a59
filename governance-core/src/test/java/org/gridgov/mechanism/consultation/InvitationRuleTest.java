package org.gridgov.mechanism.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Place;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridSystems;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.UnitKind;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final OrgKind BRANCH = OrgKind.of("branch");
    private static final OrgKind GROUP = OrgKind.of("group");
    private static final LocalText NAME = LocalText.of("名", "name");

    private static GridSystem grids() {
        return GridSystems.build(
                        new Scheme(List.of(UnitKind.of("grid"), UnitKind.of("micro-grid"))),
                        List.of(unit("1", "grid", null), unit("1-01", "micro-grid", "1"), unit("2", "grid", null)),
                        DAY,
                        unit -> Place.NONE)
                .value();
    }

    private static GridUnit unit(String code, String kind, @Nullable String parent) {
        return new GridUnit(
                GridCode.of(code),
                UnitKind.of(kind),
                NAME,
                parent == null ? null : GridCode.of(parent),
                DateRange.ALWAYS);
    }

    private static Organisation body(String id, OrgKind kind, @Nullable String parent, @Nullable String unit) {
        Organisation.Builder builder = Organisation.builder(OrgId.of(id), kind, NAME);
        if (parent != null) {
            builder.parent(OrgId.of(parent));
        }
        if (unit != null) {
            builder.unit(GridCode.of(unit));
        }
        return builder.build();
    }

    private static Membership member(String person, String body, String role, String valid) {
        return new Membership(PersonRef.of(person), OrgId.of(body), Role.of(role), true, DateRange.parse(valid));
    }

    private static List<String> asked(InvitationRule... rules) {
        InvitationRule.Register register = new InvitationRule.Register(
                List.of(
                        body("B1", BRANCH, null, "1"),
                        body("B2", BRANCH, null, "2"),
                        body("G1", GROUP, "B1", null),
                        body("LOOP", GROUP, "LOOP", null)),
                List.of(
                        member("M1", "B1", "secretary", "../.."),
                        member("M2", "G1", "member", "../.."),
                        member("M3", "B2", "member", "../.."),
                        member("M4", "B2", "secretary", "../2026-10-15"),
                        member("M5", "LOOP", "member", "../..")),
                List.of(
                        Post.builder(PostId.of("P1"), OrgId.of("G1"), NAME, PersonRef.of("S1"), GridCode.of("1-01"))
                                .build(),
                        Post.builder(PostId.of("P2"), OrgId.of("G1"), NAME, PersonRef.of("S2"), GridCode.of("1-01"))
                                .absent(DateRange.parse("2026-10-15/2026-10-16"))
                                .build()),
                List.of(
                        Partner.builder(OrgId.of("PT1"), NAME, OrgKind.of("college"), "core")
                                .build(),
                        Partner.builder(OrgId.of("PT2"), NAME, OrgKind.of("bank"), "member")
                                .build()),
                grids(),
                DAY);
        List<String> names = new ArrayList<>();
        register.invited(Arrays.asList(rules))
                .forEach(invitee -> names.add(invitee.body()
                        + (invitee.person() == null
                                ? ""
                                : " " + invitee.person().value())
                        + (invitee.votes() ? " votes" : "")));
        return names;
    }

    @Test
    void asksPartnersByKind() {
        assertThat(asked(InvitationRule.partners(null))).containsExactly("PT1 votes", "PT2 votes");
        assertThat(asked(InvitationRule.partners(OrgKind.of("bank")))).containsExactly("PT2 votes");
    }

    @Test
    void asksMembersByKindRoleAndPlace() {
        assertThat(asked(InvitationRule.members(BRANCH, null, null, true)))
                .containsExactly("B1 M1 votes", "B2 M3 votes");
        assertThat(asked(InvitationRule.members(null, Role.of("secretary"), null, true)))
                .containsExactly("B1 M1 votes");
        assertThat(asked(InvitationRule.members(null, null, GridCode.of("1"), false)))
                .containsExactly("B1 M1", "G1 M2");
        assertThat(asked(InvitationRule.members(null, null, GridCode.of("9"), false)))
                .isEmpty();
    }

    @Test
    void asksHoldersOfPostsThatAreFilled() {
        assertThat(asked(InvitationRule.posts(null, GridCode.of("1")))).containsExactly("G1 S1");
        assertThat(asked(InvitationRule.posts(BRANCH, null))).isEmpty();
    }

    @Test
    void asksEachOnceWithTheVoteOfAnyRule() {
        assertThat(asked(
                        InvitationRule.members(GROUP, null, GridCode.of("1"), false),
                        InvitationRule.members(GROUP, null, null, true)))
                .containsExactly("G1 M2 votes", "LOOP M5 votes");
    }

    @Test
    void refusesARoleOfAPartner() {
        assertThatThrownBy(() -> new InvitationRule(Invitee.As.PARTNER, null, Role.of("head"), null, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("head");
    }
}
