package org.gridgov.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridgov.lists.Category;
import org.gridgov.lists.Need;
import org.gridgov.lists.NeedId;
import org.gridgov.mechanism.claiming.Claim;
import org.gridgov.mechanism.claiming.ClaimState;
import org.gridgov.mechanism.consultation.AgendaSource;
import org.gridgov.mechanism.consultation.Theme;

/**
 * Finds what a consultation should talk about (议程来源): needs that nobody claims any more or
 * ever did, that several claims were turned down for, and that wait for long.
 *
 * <p>Thread-safe; O(needs + claims).
 *
 * <p>Source: joint consultation, seed paragraph 2; J6, {@code INVARIANTS}. From when on a need waits for long is policy.
 */
public final class Agendas {
    /** A need that waits for more days than these stands on the agenda; a reading that policy may change. */
    public static final int AGEING_DAYS = 21;

    /** A draft that nobody saw, and ends after which nobody stands by the need, leave it as it was. */
    private static final Set<ClaimState> LAPSED =
            Set.of(ClaimState.DRAFT, ClaimState.WITHDRAWN, ClaimState.EXPIRED, ClaimState.FAILED);

    private Agendas() {}

    /**
     * Gathers sources for an agenda.
     *
     * @param life where everything stands
     * @param today the day
     * @param themeOf under which theme a category falls
     * @return one source for each need that is not fully promised and has a reason, by identifier of the need; the most
     *     pressing reason counts
     */
    public static List<AgendaSource> sources(CommunityLife life, LocalDate today, Function<Category, Theme> themeOf) {
        Map<NeedId, Integer> declined = new HashMap<>();
        Set<NeedId> claimed = new HashSet<>();
        for (Claim claim : life.claims().list()) {
            if (!LAPSED.contains(claim.state())) {
                claimed.add(claim.need());
            }
            if (claim.state() == ClaimState.DECLINED) {
                declined.merge(claim.need(), 1, Integer::sum);
            }
        }
        List<AgendaSource> sources = new ArrayList<>();
        for (Need need : life.lists().listNeeds()) {
            if (life.lists().open(need.id()) == 0) {
                continue;
            }
            boolean ageing = need.raised().plusDays(AGEING_DAYS).isBefore(today);
            boolean contested = declined.getOrDefault(need.id(), 0) > 1;
            if (ageing || contested || !claimed.contains(need.id())) {
                AgendaSource.Why why = ageing
                        ? AgendaSource.Why.AGEING
                        : contested ? AgendaSource.Why.CONTESTED : AgendaSource.Why.UNMATCHED;
                sources.add(new AgendaSource(need.id(), themeOf.apply(need.category()), why, need.raised()));
            }
        }
        return sources;
    }
}
