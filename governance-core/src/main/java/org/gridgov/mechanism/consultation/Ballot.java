package org.gridgov.mechanism.consultation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.organisation.OrgId;

/**
 * Who voted how on an item; each body has one vote, the lead too (表决).
 *
 * <p>Carried if more than half of yes and no are yes; a tie is not carried, because the lead has no casting vote.
 * Immutable, thread-safe.
 *
 * <p>Source: R7 and J1, {@code INVARIANTS}. The source names no majority; consultation aims at consent, for which no ballot
 * is needed.
 *
 * @param yes who agreed
 * @param no who did not
 * @param abstained who voted for neither
 */
@JsonPropertyOrder({"yes", "no", "abstained"})
public record Ballot(SortedSet<OrgId> yes, SortedSet<OrgId> no, SortedSet<OrgId> abstained) {
    /** Copies the sets. */
    public Ballot {
        yes = Sets.sorted(yes);
        no = Sets.sorted(no);
        abstained = Sets.sorted(abstained);
    }

    /**
     * Makes a ballot.
     *
     * @param yes who agreed
     * @param no who did not
     * @param abstained who voted for neither
     * @return the ballot
     */
    public static Ballot of(Collection<OrgId> yes, Collection<OrgId> no, Collection<OrgId> abstained) {
        return new Ballot(Sets.sorted(yes), Sets.sorted(no), Sets.sorted(abstained));
    }

    /** {@return whether more than half of yes and no are yes} */
    public boolean isCarried() {
        return yes.size() > no.size();
    }
}
