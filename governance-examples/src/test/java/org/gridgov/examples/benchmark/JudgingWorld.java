package org.gridgov.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;

/**
 * Synthetic needs and resources in cells of category and district, with coordinates; a resource is a candidate for every
 * need of its cell. The attributes are those of the Haihong matching policy.
 */
final class JudgingWorld {
    static final int DISTRICTS = 9;
    private static final List<String> CATEGORIES = List.of(
            "meals",
            "home-care",
            "medical",
            "accompany",
            "repair",
            "legal",
            "mediation",
            "environment",
            "culture",
            "safety");
    static final int CELLS = DISTRICTS * 10;
    private static final int SIDE_METRES = 4_000;

    /** What lies between two parts: two steps of skill, three of distance, two of overlap. */
    final List<CaseFacts> betweens = new ArrayList<>();

    final List<CaseFacts> needs = new ArrayList<>();
    final List<CaseFacts> resources = new ArrayList<>();
    final int[][] place;
    final int[][] resourcesOfCell;

    JudgingWorld(int needCount, int resourceCount, long seed) {
        Random random = new Random(seed);
        for (String skilled : List.of("no", "yes")) {
            for (long metres : List.of(100L, 900L, 3_000L)) {
                for (long days : List.of(3L, 30L)) {
                    betweens.add(CaseFacts.of(
                            Facts.parse("skilled=" + skilled), Map.of("distance", metres, "overlap-days", days)));
                }
            }
        }
        place = new int[needCount + resourceCount][];
        for (int i = 0; i < place.length; i++) {
            int cell = random.nextInt(CELLS);
            int[] at = {
                cell, random.nextInt(SIDE_METRES), random.nextInt(SIDE_METRES), random.nextInt(60), random.nextInt(4)
            };
            place[i] = at;
            if (i < needCount) {
                needs.add(need(CATEGORIES.get(cell / DISTRICTS), random));
            } else {
                resources.add(resource(random));
            }
        }
        resourcesOfCell = IntStream.range(0, CELLS)
                .mapToObj(cell -> IntStream.range(0, resourceCount)
                        .filter(resource -> place[needCount + resource][0] == cell)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static CaseFacts need(String category, Random random) {
        boolean personal = random.nextBoolean();
        String codes = "category=" + category + ";urgency=" + one(random, "urgent", "priority", "routine")
                + ";personal=" + (personal ? "yes" : "no");
        if (personal) {
            codes += ";age=" + one(random, "under-60", "60-79", "80-plus") + ";living="
                    + one(random, "alone", "with-family") + ";mobility=" + one(random, "free", "limited");
        }
        return CaseFacts.of(Facts.parse(codes), Map.of("days-waiting", (long) random.nextInt(30)));
    }

    private static CaseFacts resource(Random random) {
        String partner = one(random, "college", "health-centre", "bank", "enterprise", "property", "legal-service");
        String body = one(random, "community-committee", "branch", "team", "studio");
        String provider = random.nextBoolean()
                ? "provider=partner;provider-kind=" + partner
                : "provider=community;provider-kind=" + body;
        return CaseFacts.of(
                Facts.parse(provider + ";area-level=" + one(random, "micro-grid", "grid", "community", "zone")
                        + ";resource-fee=" + one(random, "free", "paid") + ";resource-professional="
                        + one(random, "yes", "no") + ";resource-skills="
                        + one(random, "first-aid", "mediation", "repair,driving", "psychology,elder-care", "")),
                Map.of());
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Index of what lies between: the plain facts that a host works out for each pair. */
    int between(int need, int resource) {
        int[] one = place[need];
        int[] other = place[needs.size() + resource];
        long x = (long) one[1] - other[1];
        long y = (long) one[2] - other[2];
        long square = x * x + y * y;
        int distance = square < 500L * 500 ? 0 : square < 2_000L * 2_000 ? 1 : 2;
        int overlap = Math.abs(one[3] - other[3]) < 50 ? 1 : 0;
        int skilled = one[4] == 0 || one[4] == other[4] ? 1 : 0;
        return (skilled * 3 + distance) * 2 + overlap;
    }

    int cell(int need) {
        return place[need][0];
    }
}
