package org.gridgov.mechanism.claiming;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;

/** Contests that depend on a seed alone. */
final class Contests {
    private Contests() {}

    static Contest random(
            long seed, int needs, int resources, int claims, int amounts, int scores, boolean whole, TieOrder ties) {
        Random random = new Random(seed);
        Contest.Builder builder = Contest.builder().ties(ties);
        for (int i = 0; i < needs; i++) {
            builder.open(NeedId.of("N" + i), random.nextInt(amounts + 1));
        }
        for (int i = 0; i < resources; i++) {
            builder.free(ResourceId.of("R" + i), random.nextInt(amounts + 1));
        }
        return builder.bids(bids(random, needs, resources, claims, amounts, scores, whole))
                .build();
    }

    private static List<Bid> bids(
            Random random, int needs, int resources, int claims, int amounts, int scores, boolean whole) {
        List<Bid> bids = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            Bid bid = Bid.of(
                    ClaimId.of("K" + i),
                    NeedId.of("N" + random.nextInt(needs)),
                    ResourceId.of("R" + random.nextInt(resources)),
                    1 + random.nextInt(amounts),
                    random.nextInt(scores),
                    random.nextInt(scores));
            bids.add(whole && random.nextInt(3) == 0 ? bid.asWhole() : bid);
        }
        return bids;
    }

    static long[] accepted(Contest contest, Settlement settlement) {
        return contest.bids().stream()
                .mapToLong(bid -> settlement.find(bid.claim()).orElseThrow().accepted())
                .toArray();
    }
}
