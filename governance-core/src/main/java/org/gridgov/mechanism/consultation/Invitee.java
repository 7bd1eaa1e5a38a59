package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.Objects;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Sensitive;
import org.gridgov.basics.Term;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to come to a meeting, and as what (参会对象).
 *
 * <p>Ordered by body, capacity and person. Immutable, thread-safe.
 *
 * <p>Source: joint consultation, seed paragraph 2.
 *
 * @param body the partner or organisation
 * @param as in which capacity
 * @param person pseudonym of who is asked; null where the body sends whom it likes
 * @param votes whether the body has a vote; each body has one, however many people it sends
 */
@JsonPropertyOrder({"body", "as", "person", "votes"})
public record Invitee(
        OrgId body, As as, @Sensitive @Nullable PersonRef person, boolean votes) implements Comparable<Invitee> {
    private static final Comparator<Invitee> ORDER = Comparator.comparing(Invitee::body)
            .thenComparing(Invitee::as)
            .thenComparing(Invitee::person, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Invitee::votes);

    /** In which capacity somebody comes. */
    public enum As {
        /** For a partner of the alliance. */
        @Term(zh = "共建单位", en = "partner")
        PARTNER,
        /** As a member of an organisation. */
        @Term(zh = "成员", en = "member")
        MEMBER,
        /** As the holder of a post. */
        @Term(zh = "岗位", en = "post")
        POST
    }

    /** Checks that everything is there. */
    public Invitee {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(as, "as");
    }

    @Override
    public int compareTo(Invitee other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "Invitee[body=" + body + ", as=" + as + ", votes=" + votes + ", person=***]";
    }
}
