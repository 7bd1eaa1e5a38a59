package org.gridgov.mechanism.claiming.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.PersonRef;
import org.gridgov.basics.Quantity;
import org.gridgov.journal.Event;
import org.gridgov.mechanism.claiming.ClaimId;
import org.gridgov.mechanism.claiming.Side;

/** Reads the events alone: what was said since a claim last changed in what matters. */
final class Witness {
    private final Map<ClaimId, Map<Side, PersonRef>> consents = new HashMap<>();
    private final Map<ClaimId, Set<PersonRef>> volunteers = new HashMap<>();
    private final Map<ClaimId, ClaimTerms> terms = new HashMap<>();
    private final Map<ClaimId, Quantity> quantities = new HashMap<>();
    int commitments;

    private void anew(ClaimId id) {
        consents.put(id, new EnumMap<>(Side.class));
        volunteers.put(id, new HashSet<>());
    }

    private void yes(ClaimId id, Actor by) {
        Map<Side, PersonRef> said = consents.getOrDefault(id, Map.of());
        assertThat(said.get(by.side().other())).as("C2").isNotEqualTo(by.person());
        said.put(by.side(), by.person());
    }

    void read(Event event) {
        if (event instanceof ClaimEvent.ClaimDrafted drafted) {
            anew(drafted.claim().id());
            terms.put(drafted.claim().id(), drafted.terms());
            quantities.put(drafted.claim().id(), drafted.claim().quantity());
        } else if (event instanceof ClaimEvent.ClaimProposed proposed) {
            yes(proposed.claim(), proposed.by());
        } else if (event instanceof ClaimEvent.ClaimChanged changed) {
            anew(changed.claim());
            terms.put(changed.claim(), changed.terms());
            quantities.put(changed.claim(), changed.quantity());
            if (changed.window() != null) {
                yes(changed.claim(), changed.by());
            }
        } else if (event instanceof ClaimEvent.ClaimConsented consented) {
            yes(consented.claim(), consented.by());
        } else if (event instanceof ClaimEvent.VolunteerAgreed agreed) {
            volunteers.getOrDefault(agreed.claim(), Set.of()).add(agreed.volunteer());
        } else if (event instanceof ClaimEvent.ClaimAccepted accepted) {
            assertThat(consents.get(accepted.claim())).hasSize(2);
            Quantity got = Quantity.of(accepted.units(), "visits");
            if (!got.equals(quantities.put(accepted.claim(), got))) {
                anew(accepted.claim());
            }
        } else if (event instanceof ClaimEvent.ClaimCommitted committed) {
            commitments++;
            assertThat(consents.get(committed.claim())).as("C1").hasSize(2);
            ClaimTerms agreed = terms.getOrDefault(committed.claim(), ClaimTerms.on(Town.DECEMBER));
            assertThat(volunteers.get(committed.claim())).as("C7").containsAll(agreed.volunteers());
        }
    }
}
