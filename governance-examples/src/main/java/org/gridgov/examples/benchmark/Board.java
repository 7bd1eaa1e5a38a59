package org.gridgov.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of results of a benchmark, as Markdown. Not thread-safe. */
final class Board {
    /**
     * What was hoped for.
     *
     * @param most how much the median may be at most; infinite if that is open
     * @param ratio how often ours must go into the baseline at least; 0 if that is open
     */
    record Aim(double most, double ratio) {
        static final Aim NONE = new Aim(Double.POSITIVE_INFINITY, 0);

        static Aim atMost(double most) {
            return new Aim(most, 0);
        }

        static Aim ratio(double ratio) {
            return new Aim(Double.POSITIVE_INFINITY, ratio);
        }

        private boolean isReached(Times ours, @Nullable Times baseline) {
            return ours.median() <= most && (baseline == null || baseline.median() / ours.median() >= ratio);
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            if (most < Double.POSITIVE_INFINITY) {
                parts.add("≤ " + number(most));
            }
            if (ratio > 0) {
                parts.add("≥ " + number(ratio) + " ×");
            }
            return String.join(", ", parts);
        }
    }

    private final List<String> lines = new ArrayList<>();

    Board(String baseline) {
        lines.add("| what | unit | ours: min / median / max | " + baseline + " | ratio | aim | reached |");
        lines.add("|---|---|---|---|---|---|---|");
    }

    void add(String what, String unit, Times.Pair pair, Aim aim) {
        add(what, unit, pair.ours(), pair.baseline(), aim);
    }

    void add(String what, String unit, Times ours, @Nullable Times baseline, Aim aim) {
        String ratio = baseline == null ? "" : number(baseline.median() / ours.median()) + " ×";
        String reached = aim.equals(Aim.NONE) ? "" : aim.isReached(ours, baseline) ? "yes" : "no";
        String other = baseline == null ? "" : text(baseline);
        lines.add("| " + String.join(" | ", what, unit, text(ours), other, ratio, aim.toString(), reached) + " |");
    }

    private static String text(Times times) {
        return times.min() == times.max()
                ? number(times.median())
                : number(times.min()) + " / " + number(times.median()) + " / " + number(times.max());
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
