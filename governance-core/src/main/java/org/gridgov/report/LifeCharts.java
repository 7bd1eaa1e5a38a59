package org.gridgov.report;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.LocalText;
import org.gridgov.life.WaitingTimes;

/** Pictures of working life: where units stand, and how long needs waited. */
final class LifeCharts {
    private static final int LEFT = 312;
    private static final int ROW = 30;
    private static final int WEEKS = 14;

    /** One bar of parts. */
    record Bar(LocalText name, List<Long> parts) {
        long whole() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private LifeCharts() {}

    /** Bars of parts in these colours, as long as their sums. */
    static String bars(List<Bar> bars, List<String> colours, String key) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::whole).max().orElse(1));
        double unit = (Charts.WIDTH - LEFT - 70.0) / most;
        StringBuilder svg = new StringBuilder(Charts.open(Charts.WIDTH, Math.max(40, bars.size() * ROW + 6), key));
        int y = 4;
        for (Bar bar : bars) {
            svg.append(Html.svgText(bar.name(), "label", "x=\"0\" y=\"" + (y + 17) + "\""));
            double x = LEFT;
            for (int part = 0; part < bar.parts().size(); part++) {
                double wide = bar.parts().get(part) * unit;
                svg.append("<rect x=\"" + Html.number(x) + "\" y=\"" + y + "\" width=\"" + Html.number(wide)
                        + "\" height=\"22\" fill=\"" + colours.get(part) + "\"/>");
                x += wide;
            }
            svg.append(Html.svgText(
                    String.valueOf(bar.whole()), "label", "x=\"" + Html.number(x + 8) + "\" y=\"" + (y + 17) + "\""));
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    /** Needs by the weeks that they waited: promised ones, and beside them those that still wait. */
    static String waiting(WaitingTimes times) {
        List<long[]> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(new long[2]);
        }
        times.promised().forEach(days -> weeks.get((int) Math.min(WEEKS - 1, days / 7))[0]++);
        times.waiting().forEach(days -> weeks.get((int) Math.min(WEEKS - 1, days / 7))[1]++);
        long most = Math.max(
                1,
                weeks.stream()
                        .mapToLong(counts -> Math.max(counts[0], counts[1]))
                        .max()
                        .orElse(1));
        int tall = 170;
        int cell = Charts.WIDTH / WEEKS;
        StringBuilder svg = new StringBuilder(Charts.open(Charts.WIDTH, tall + 50, "chart.waiting"));
        for (int week = 0; week < WEEKS; week++) {
            for (int side = 0; side < 2; side++) {
                double high = weeks.get(week)[side] * (tall - 34.0) / most;
                int x = week * cell + 6 + side * (cell / 2 - 4);
                svg.append("<rect x=\"" + x + "\" y=\"" + Html.number(tall - high) + "\" width=\"" + (cell / 2 - 6)
                        + "\" height=\"" + Html.number(high) + "\" fill=\"" + (side == 0 ? "#2f6f9f" : "#d9a441")
                        + "\"/>");
                if (weeks.get(week)[side] > 0) {
                    svg.append(Html.svgText(
                            String.valueOf(weeks.get(week)[side]),
                            "label",
                            "text-anchor=\"middle\" x=\"" + (x + (cell / 2 - 6) / 2) + "\" y=\""
                                    + Html.number(tall - high - 4) + "\""));
                }
            }
            svg.append(Html.svgText(
                    week == WEEKS - 1 ? week + "+" : String.valueOf(week),
                    "label",
                    "text-anchor=\"middle\" x=\"" + (week * cell + cell / 2) + "\" y=\"" + (tall + 26) + "\""));
        }
        return svg.append("</svg>").toString();
    }
}
