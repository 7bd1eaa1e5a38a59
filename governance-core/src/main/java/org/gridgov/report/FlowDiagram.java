package org.gridgov.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.LocalText;

/** Bands from old cells on the left to new grids on the right, each as broad as the households that went that way. */
final class FlowDiagram {
    private static final List<String> COLOURS =
            List.of("#4c78a8", "#f2a65a", "#6aa84f", "#b279a2", "#c9ad2f", "#55b0ad", "#d1605e", "#8c7a5b");
    private static final int WIDTH = 960;
    private static final int BAR = 14;
    private static final int LEFT = 190;
    private static final int RIGHT = WIDTH - 190;
    private static final int GAP = 5;

    private final SortedMap<String, SortedMap<String, Long>> flows;
    private final double scale;
    private final int height;

    private FlowDiagram(SortedMap<String, SortedMap<String, Long>> flows) {
        this.flows = flows;
        int most = Math.max(flows.size(), incoming().size());
        height = Math.max(160, Math.min(1400, most * 24)) + 20;
        long all = flows.values().stream()
                .flatMap(to -> to.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        scale = Math.max(0, height - 20.0 - GAP * most) / Math.max(1, all);
    }

    /**
     * Draws flows.
     *
     * @param flows households by old cell and new grid
     * @param names what an old cell or a new grid is called
     */
    static String draw(SortedMap<String, SortedMap<String, Long>> flows, Map<String, LocalText> names) {
        return new FlowDiagram(flows).draw(names);
    }

    private SortedMap<String, Long> incoming() {
        SortedMap<String, Long> sums = new TreeMap<>();
        flows.values().forEach(to -> to.forEach((grid, households) -> sums.merge(grid, households, Long::sum)));
        return sums;
    }

    private String draw(Map<String, LocalText> names) {
        StringBuilder svg = new StringBuilder(Charts.open(WIDTH, height, "chart.flow"));
        SortedMap<String, Double> rightAt = new TreeMap<>();
        double y = 10;
        StringBuilder bars = new StringBuilder();
        for (Map.Entry<String, Long> grid : incoming().entrySet()) {
            rightAt.put(grid.getKey(), y);
            double tall = grid.getValue() * scale;
            bar(bars, RIGHT, y, tall, "#22354a");
            label(bars, RIGHT + BAR + 6, "start", y + tall / 2, grid.getKey(), grid.getValue(), names);
            y += tall + GAP;
        }
        y = 10;
        int colour = 0;
        for (Map.Entry<String, SortedMap<String, Long>> cell : flows.entrySet()) {
            String fill = COLOURS.get(colour++ % COLOURS.size());
            long all =
                    cell.getValue().values().stream().mapToLong(Long::longValue).sum();
            double top = y;
            for (Map.Entry<String, Long> flow : cell.getValue().entrySet()) {
                double tall = flow.getValue() * scale;
                double right = rightAt.getOrDefault(flow.getKey(), 0.0);
                band(svg, y, right, tall, fill, cell.getKey() + " → " + flow.getKey() + " · " + flow.getValue());
                rightAt.put(flow.getKey(), right + tall);
                y += tall;
            }
            bar(bars, LEFT - BAR, top, y - top, fill);
            label(bars, LEFT - BAR - 6, "end", (top + y) / 2, cell.getKey(), all, names);
            y += GAP;
        }
        return svg.append(bars).append("</svg>").toString();
    }

    private static void band(StringBuilder svg, double left, double right, double tall, String fill, String title) {
        String middle = Html.number((LEFT + RIGHT) / 2.0);
        svg.append("<path fill=\"" + fill + "\" fill-opacity=\"0.5\" d=\"M" + LEFT + " " + Html.number(left) + "C"
                + middle + " " + Html.number(left) + " " + middle + " " + Html.number(right) + " " + RIGHT + " "
                + Html.number(right) + "v" + Html.number(tall) + "C" + middle + " " + Html.number(right + tall) + " "
                + middle + " " + Html.number(left + tall) + " " + LEFT + " " + Html.number(left + tall)
                + "Z\"><title>" + Html.escape(title) + "</title></path>");
    }

    private static void bar(StringBuilder svg, int x, double y, double tall, String fill) {
        svg.append("<rect x=\"" + x + "\" y=\"" + Html.number(y) + "\" width=\"" + BAR + "\" height=\""
                + Html.number(Math.max(0.5, tall)) + "\" fill=\"" + fill + "\"/>");
    }

    private static void label(
            StringBuilder svg,
            int x,
            String anchor,
            double y,
            String code,
            long households,
            Map<String, LocalText> names) {
        LocalText name = names.getOrDefault(code, LocalText.parse(code));
        svg.append(Html.svgText(
                LocalText.of(name.zh() + " " + households, name.en() + " " + households),
                "small",
                "text-anchor=\"" + anchor + "\" x=\"" + x + "\" y=\"" + Html.number(y + 4) + "\""));
    }
}
