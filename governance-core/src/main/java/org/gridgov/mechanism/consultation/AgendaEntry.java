package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * One item of a meeting's agenda as it stands (议程项).
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: J1 to J3 and R5, {@code INVARIANTS}.
 *
 * @param source the need and why it stands there
 * @param recused which bodies have an interest of their own in it
 * @param chair who has the chair for this item; null if nobody is there who may
 * @param quorum how many bodies with a vote must be there and not recused
 * @param there how many are
 * @param decision how it ended; null while it is open
 * @param automatic whether it was put off because no decision was possible
 */
@JsonPropertyOrder({"source", "recused", "chair", "quorum", "there", "decision", "automatic"})
public record AgendaEntry(
        AgendaSource source,
        SortedSet<OrgId> recused,
        @Nullable OrgId chair,
        int quorum,
        int there,
        @Nullable Decision decision,
        boolean automatic) {
    /** Copies the set. */
    public AgendaEntry {
        recused = Sets.sorted(recused);
    }
}
