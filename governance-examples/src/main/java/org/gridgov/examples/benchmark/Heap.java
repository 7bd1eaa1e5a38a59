package org.gridgov.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much of the heap a thing holds: what is in use after garbage collection, with it and without it. */
final class Heap {
    private Heap() {}

    /**
     * Weighs what a supplier makes.
     *
     * @param maker makes the thing anew; whatever it needs must be there already
     * @return the bytes that the thing holds
     */
    static <T> long retained(Supplier<T> maker) {
        long before = used();
        T thing = maker.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(thing);
        }
    }

    /** Forgets the peak so far. */
    static void startPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** {@return the bytes in use at the most since the start, garbage included; pools are added up} */
    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
