package org.gridgov.merging.regroup;

/** A stream of numbers that depends on its seed alone (SplitMix64). */
final class Chance {
    private long state;

    Chance(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int limit) {
        return (int) (((next() >>> 33) * limit) >>> 31);
    }

    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
