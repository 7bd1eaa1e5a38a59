package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.gridgov.basics.Require;
import org.gridgov.basics.Term;
import org.gridgov.lists.NeedId;

/**
 * A need that asks to be talked about, and why (议程来源).
 *
 * <p>Ordered as an agenda is: by reason, who waited longest first, then by identifier. Immutable, thread-safe.
 *
 * <p>Source: J3 and J6, {@code INVARIANTS}: the agenda draws unmatched, contested and ageing needs by itself.
 *
 * @param need the need
 * @param theme the theme under which it falls
 * @param why why it should be talked about
 * @param since since when that is so
 */
@JsonPropertyOrder({"need", "theme", "why", "since"})
public record AgendaSource(NeedId need, Theme theme, Why why, LocalDate since) implements Comparable<AgendaSource> {
    private static final Comparator<AgendaSource> ORDER = Comparator.comparing(AgendaSource::why)
            .thenComparing(AgendaSource::since)
            .thenComparing(AgendaSource::need)
            .thenComparing(AgendaSource::theme);

    /** Why a need stands on an agenda, the most pressing reason first. */
    public enum Why {
        /** An earlier meeting put it off. */
        @Term(zh = "延期", en = "deferred")
        DEFERRED,
        /** It waits near or beyond its term. */
        @Term(zh = "临期", en = "ageing")
        AGEING,
        /** Several want to serve it, or it is disputed. */
        @Term(zh = "有争议", en = "contested")
        CONTESTED,
        /** Nobody offered anything for it. */
        @Term(zh = "无人认领", en = "unmatched")
        UNMATCHED
    }

    /** Checks the day. */
    public AgendaSource {
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(why, "why");
        Require.day("an agenda's source", since);
    }

    @Override
    public int compareTo(AgendaSource other) {
        return ORDER.compare(this, other);
    }
}
