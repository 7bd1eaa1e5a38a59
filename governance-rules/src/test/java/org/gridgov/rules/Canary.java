package org.gridgov.rules;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What every attack tries to reach: it counts how often anything of it runs. */
public final class Canary {
    private static final AtomicInteger HITS = new AtomicInteger();

    /** Counts too. */
    public Canary() {
        HITS.incrementAndGet();
    }

    /** Counts, and returns the count. */
    public static int hit() {
        return HITS.incrementAndGet();
    }

    /** Counts, and returns a text. */
    public static String text() {
        return "urgent" + hit();
    }

    /** Counts, and returns a list. */
    public static List<String> list() {
        return List.of(text());
    }

    /** {@return how often it was reached since it was last asked} */
    static int takeHits() {
        return HITS.getAndSet(0);
    }
}
