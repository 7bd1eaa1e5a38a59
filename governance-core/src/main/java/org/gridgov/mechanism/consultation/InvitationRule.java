package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.organisation.Membership;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.OrgKind;
import org.gridgov.organisation.Organisation;
import org.gridgov.organisation.Partner;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says who is asked to meetings: partners, members by role, holders of posts, by kind of body and by place (邀请规则).
 *
 * <p>A part that is null asks for nothing. A body without a place of its own stands where the body above it stands; a
 * partner stands nowhere, so a rule with a unit names none. Immutable, thread-safe.
 *
 * <p>Source: joint consultation, seed paragraph 2: members of branches, retired cadres, members in service, micro-grid
 * officers and active residents.
 *
 * @param as in which capacity
 * @param kind the kind of the body
 * @param role what a member is there; only for members
 * @param unit the unit in which the body or the post stands
 * @param votes whether the bodies have a vote
 */
@JsonPropertyOrder({"as", "kind", "role", "unit", "votes"})
public record InvitationRule(
        Invitee.As as,
        @Nullable OrgKind kind,
        @Nullable Role role,
        @Nullable GridCode unit,
        boolean votes) {
    /**
     * Checks that a role is asked of members only.
     *
     * @throws IllegalArgumentException if it is asked of others
     */
    public InvitationRule {
        Objects.requireNonNull(as, "as");
        if (role != null && as != Invitee.As.MEMBER) {
            throw new IllegalArgumentException("Only members have a role, but rule for " + as + " asks for " + role);
        }
    }

    /**
     * Asks partners.
     *
     * @param kind the kind of partner; null for all
     * @return the rule; partners have a vote
     */
    public static InvitationRule partners(@Nullable OrgKind kind) {
        return new InvitationRule(Invitee.As.PARTNER, kind, null, null, true);
    }

    /**
     * Asks members of organisations.
     *
     * @param kind the kind of organisation; null for all
     * @param role what they are there; null for all
     * @param unit where; null for anywhere
     * @param votes whether their organisations have a vote
     * @return the rule
     */
    public static InvitationRule members(
            @Nullable OrgKind kind, @Nullable Role role, @Nullable GridCode unit, boolean votes) {
        return new InvitationRule(Invitee.As.MEMBER, kind, role, unit, votes);
    }

    /**
     * Asks holders of posts, who have no vote.
     *
     * @param kind the kind of their organisation; null for all
     * @param unit where the post answers; null for anywhere
     * @return the rule
     */
    public static InvitationRule posts(@Nullable OrgKind kind, @Nullable GridCode unit) {
        return new InvitationRule(Invitee.As.POST, kind, null, unit, false);
    }

    /** Those whom rules can ask. */
    public static final class Register {
        private final Map<OrgId, Organisation> bodies = new HashMap<>();
        private final List<Membership> members;
        private final List<Post> posts;
        private final List<Partner> partners;
        private final GridSystem grids;
        private final LocalDate day;

        /**
         * Takes what stands on a day.
         *
         * @param organisations the organisations
         * @param members who belongs to them
         * @param posts the posts
         * @param partners the partners that take part; leave dormant ones out
         * @param grids the units
         * @param day the day of the meeting; rows that do not stand then are passed over, and so are posts that nobody fills
         */
        public Register(
                Collection<Organisation> organisations,
                Collection<Membership> members,
                Collection<Post> posts,
                Collection<Partner> partners,
                GridSystem grids,
                LocalDate day) {
            organisations.stream()
                    .filter(body -> body.valid().contains(day))
                    .forEach(body -> bodies.put(body.id(), body));
            this.members =
                    members.stream().filter(row -> row.valid().contains(day)).toList();
            this.posts = posts.stream()
                    .filter(post -> post.absent() == null || !post.absent().contains(day))
                    .toList();
            this.partners =
                    partners.stream().filter(row -> row.valid().contains(day)).toList();
            this.grids = grids;
            this.day = day;
        }

        /** {@return the day of the meeting} */
        public LocalDate day() {
            return day;
        }

        /**
         * Lists whom rules ask.
         *
         * @param rules the rules, in any order
         * @return who is asked, each once, in natural order; where two rules differ on the vote, the body has one;
         *     O(rules × rows × depth)
         */
        public List<Invitee> invited(Collection<InvitationRule> rules) {
            Set<Invitee> asked = new TreeSet<>();
            for (InvitationRule rule : rules) {
                switch (rule.as()) {
                    case PARTNER ->
                        partners.stream()
                                .filter(partner -> rule.unit() == null && is(rule.kind(), partner.kind()))
                                .forEach(
                                        partner -> asked.add(new Invitee(partner.id(), rule.as(), null, rule.votes())));
                    case MEMBER ->
                        members.stream()
                                .filter(row ->
                                        rule.role() == null || rule.role().equals(row.role()))
                                .filter(row -> fits(rule, row.organisation()) && stands(rule, row.organisation()))
                                .forEach(row -> asked.add(
                                        new Invitee(row.organisation(), rule.as(), row.person(), rule.votes())));
                    case POST ->
                        posts.stream()
                                .filter(post -> fits(rule, post.organisation()) && lies(rule, post.unit()))
                                .forEach(post -> asked.add(
                                        new Invitee(post.organisation(), rule.as(), post.holder(), rule.votes())));
                }
            }
            asked.removeIf(
                    one -> !one.votes() && asked.contains(new Invitee(one.body(), one.as(), one.person(), true)));
            return List.copyOf(asked);
        }

        private static boolean is(@Nullable OrgKind wanted, OrgKind kind) {
            return wanted == null || wanted.equals(kind);
        }

        private boolean fits(InvitationRule rule, OrgId body) {
            Organisation found = bodies.get(body);
            return found != null && is(rule.kind(), found.kind());
        }

        private boolean lies(InvitationRule rule, GridCode unit) {
            return rule.unit() == null
                    || (grids.find(rule.unit()).isPresent()
                            && grids.find(unit).isPresent()
                            && grids.contains(rule.unit(), unit));
        }

        private boolean stands(InvitationRule rule, OrgId body) {
            if (rule.unit() == null) {
                return true;
            }
            Set<OrgId> seen = new HashSet<>();
            Organisation at = bodies.get(body);
            while (at != null && at.unit() == null && seen.add(at.id())) {
                at = at.parent() == null ? null : bodies.get(at.parent());
            }
            return at != null && at.unit() != null && lies(rule, at.unit());
        }
    }
}
