package org.gridgov.mechanism.claiming.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.lists.ServiceId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.Side;
import org.jspecify.annotations.Nullable;

/**
 * All that the book knows of a claim, but nobody's name (认领详情).
 *
 * <p>Immutable, thread-safe. The canonical constructor may gain parameters.
 *
 * <p>Source: two-way claiming, seed paragraph 2.
 *
 * @param claim the claim as it stands: its quantity is what it got, its side the one that offered it last
 * @param window the window in which it competes or competed last; null for a draft
 * @param service the service that holds its units, or held them last; null if none does for the claim as it stands
 * @param consents the sides that said yes to it as it stands
 * @param silentVolunteers how many of those whose own time it is have not said yes to it as it stands
 * @param delivered how many units were done
 * @param grades how each side found what was delivered
 * @param reason why it was declined, withdrawn or failed; null if it did not end so
 */
@JsonPropertyOrder({"claim", "window", "service", "consents", "silentVolunteers", "delivered", "grades", "reason"})
public record ClaimView(
        Claim claim,
        @Nullable WindowId window,
        @Nullable ServiceId service,
        SortedSet<Side> consents,
        int silentVolunteers,
        long delivered,
        Map<Side, Grade> grades,
        @Nullable LocalText reason) {
    /** Copies what is many. */
    public ClaimView {
        consents = Sets.sorted(consents);
        grades = Collections.unmodifiableMap(new TreeMap<>(grades));
    }

    static ClaimView of(ClaimLine line) {
        return new ClaimView(
                line.claim,
                line.window,
                line.service,
                Sets.sorted(line.consents.keySet()),
                line.terms.volunteers().size() - line.agreed.size(),
                line.delivered,
                line.grades,
                line.reason);
    }
}
