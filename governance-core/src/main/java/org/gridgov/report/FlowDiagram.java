package org.gridgov.report;

import java.util.Comparator;
import java.util.HashMap;
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
    private static final int LINE = 15;

    private final SortedMap<String, SortedMap<String, Long>> flows;
    private final double scale;
    private final int height;

    private FlowDiagram(SortedMap<String, SortedMap<String, Long>> flows) {
        this.flows = flows;
        int most = Math.max(flows.size(), incoming().size());
        long all = flows.values().stream()
                .flatMap(to -> to.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        scale = Math.max(140, Math.min(1400, most * 24) - GAP * most) / (double) Math.max(1, all);
        double left = flows.values().stream()
                .mapToDouble(to ->
                        pitch(to.values().stream().mapToLong(Long::longValue).sum()))
                .sum();
        double right = incoming().values().stream().mapToDouble(this::pitch).sum();
        height = (int) Math.ceil(Math.max(left, right)) + 20;
    }

    /** How much room a bar takes with what parts it from the next: never less than its label needs. */
    private double pitch(long households) {
        return Math.max(households * scale + GAP, LINE);
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

    /** The new grids, each near the old cells from which it comes: by the middle of what flows in, then by code. */
    private List<String> fewCrossings(SortedMap<String, Long> incoming) {
        Map<String, Double> middle = new HashMap<>();
        int row = 0;
        for (SortedMap<String, Long> to : flows.values()) {
            int at = row++;
            to.forEach((grid, households) -> middle.merge(
                    grid, (double) at * households / Math.max(1, incoming.getOrDefault(grid, 1L)), Double::sum));
        }
        return incoming.keySet().stream()
                .sorted(Comparator.comparingDouble((String grid) -> middle.getOrDefault(grid, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String draw(Map<String, LocalText> names) {
        StringBuilder svg = new StringBuilder(Charts.open(WIDTH, height, "chart.flow"));
        SortedMap<String, Double> rightAt = new TreeMap<>();
        double y = 10;
        StringBuilder bars = new StringBuilder();
        SortedMap<String, Long> incoming = incoming();
        for (String grid : fewCrossings(incoming)) {
            long households = incoming.getOrDefault(grid, 0L);
            rightAt.put(grid, y);
            double tall = households * scale;
            bar(bars, RIGHT, y, tall, "#22354a");
            label(bars, RIGHT + BAR + 6, "start", y + tall / 2, grid, households, names);
            y += pitch(households);
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
            y = top + pitch(all);
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
