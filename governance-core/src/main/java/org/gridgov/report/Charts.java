package org.gridgov.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Ratio;
import org.gridgov.basics.Terms;
import org.gridgov.decision.Plan;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Hierarchy;
import org.gridgov.grid.SizeBounds;
import org.gridgov.lists.Urgency;
import org.gridgov.project.Visit;
import org.gridgov.snapshot.Community;

/** Draws the pictures of the page as SVG. */
final class Charts {
    static final int WIDTH = 960;

    private Charts() {}

    /** The tree: one band per level, a box per unit, as wide as its households. */
    static String tree(Community community) {
        GridSystem grids = community.grids();
        int levels = grids.scheme().kinds().size();
        int bandHeight = 64;
        StringBuilder svg = new StringBuilder(open(WIDTH, levels * bandHeight, "chart.tree"));
        Map<GridCode, Double> left = new HashMap<>();
        long[] weights = weights(community);
        double total = 0;
        for (int at = 0; at < weights.length; at = grids.hierarchy().end(at)) {
            total += weights[at];
        }
        UnitColours colours = new UnitColours(grids);
        double rootAt = 0;
        Map<GridCode, Double> nextChild = new HashMap<>();
        for (int number = 0; number < weights.length; number++) {
            GridUnit unit = grids.units().get(number);
            double width = weights[number] * WIDTH / Math.max(1, total);
            GridCode above = unit.parent();
            double at;
            if (above == null) {
                at = rootAt;
                rootAt += width;
            } else {
                at = nextChild.getOrDefault(above, left.getOrDefault(above, 0.0));
                nextChild.put(above, at + width);
            }
            left.put(unit.code(), at);
            box(community, unit, at, width, bandHeight, colours.of(unit.code()), svg);
        }
        return svg.append("</svg>").toString();
    }

    /** The households of each unit; where nobody lives anywhere, how many units below it have none below them. */
    private static long[] weights(Community community) {
        Hierarchy hierarchy = community.grids().hierarchy();
        long[] households = new long[hierarchy.size()];
        long[] ends = new long[hierarchy.size()];
        for (int at = 0; at < ends.length; at++) {
            GridUnit unit = community.grids().units().get(at);
            households[at] = community.territory().householdsIn(unit.code());
            ends[at] = hierarchy.end(at) == at + 1 ? 1 : 0;
        }
        return Arrays.stream(households).sum() > 0 ? households : hierarchy.rollUp(ends);
    }

    private static void box(
            Community community,
            GridUnit unit,
            double x,
            double width,
            int bandHeight,
            String colour,
            StringBuilder svg) {
        int level = community.grids().scheme().level(unit.kind());
        long households = community.territory().householdsIn(unit.code());
        boolean leaf = unit.kind().equals(community.grids().scheme().leaf());
        String stroke = outOfBounds(community, unit, households) ? "#b3261e" : "#ffffff";
        svg.append("<g><title>")
                .append(Html.escape(unit.code() + " " + unit.name() + " · " + households))
                .append("</title><rect x=\"")
                .append(Html.number(x + 1))
                .append("\" y=\"")
                .append(level * bandHeight + 1)
                .append("\" width=\"")
                .append(Html.number(Math.max(0.5, width - 2)))
                .append("\" height=\"")
                .append(bandHeight - 2)
                .append("\" rx=\"3\" fill=\"")
                .append(colour)
                .append("\" fill-opacity=\"")
                .append(leaf ? "0.55" : "0.9")
                .append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"2\"/>");
        String middle = "x=\"" + Html.number(x + width / 2) + "\" y=\"";
        if (leaf) {
            svg.append("<text text-anchor=\"middle\" class=\"small\" ")
                    .append(middle)
                    .append(level * bandHeight + 28)
                    .append("\">")
                    .append(Html.escape(GroundMap.tail(unit.code())))
                    .append("</text><text text-anchor=\"middle\" class=\"small\" ")
                    .append(middle)
                    .append(level * bandHeight + 46)
                    .append("\">")
                    .append(households)
                    .append("</text>");
        } else {
            svg.append(Html.svgText(
                    LocalText.of(
                            unit.name().zh() + " " + households, unit.name().en() + " " + households),
                    "box",
                    "text-anchor=\"middle\" " + middle + (level * bandHeight + 38) + "\""));
        }
        svg.append("</g>");
    }

    private static boolean outOfBounds(Community community, GridUnit unit, long households) {
        for (SizeBounds bound : community.info().bounds()) {
            if (bound.kind().equals(unit.kind()) && (households < bound.least() || households > bound.most())) {
                return true;
            }
        }
        return false;
    }

    /** Served and unmet by tier, one bar each. */
    static String bars(Plan plan) {
        int row = 34;
        int left = 110;
        int height = row * plan.objective().served().size() + 6;
        StringBuilder svg = new StringBuilder(open(WIDTH, Math.max(40, height), "chart.bars"));
        int y = 4;
        long most = Math.max(
                1,
                plan.objective().served().values().stream()
                        .mapToLong(Ratio::whole)
                        .max()
                        .orElse(1));
        for (Map.Entry<Urgency, Ratio> tier : plan.objective().served().entrySet()) {
            double unit = (WIDTH - left - 150.0) / most;
            double served = tier.getValue().part() * unit;
            double unmet = (tier.getValue().whole() - tier.getValue().part()) * unit;
            svg.append(Html.svgText(Terms.name(tier.getKey()), "label", "x=\"0\" y=\"" + (y + 19) + "\""));
            svg.append("<rect x=\"" + left + "\" y=\"" + y + "\" width=\"" + Html.number(served)
                    + "\" height=\"26\" fill=\"#2f6f9f\"/>");
            svg.append("<rect x=\"" + Html.number(left + served) + "\" y=\"" + y + "\" width=\"" + Html.number(unmet)
                    + "\" height=\"26\" fill=\"#d9a441\"/>");
            svg.append("<text class=\"label\" x=\"" + Html.number(left + served + unmet + 8) + "\" y=\"" + (y + 19)
                    + "\">" + tier.getValue().part() + " / " + tier.getValue().whole() + "</text>");
            y += row;
        }
        return svg.append("</svg>").toString();
    }

    /** The days to be planned as a calendar: seats that are invited, and seats that stay open. */
    static String calendar(Community community, List<Visit> visits, Map<String, Long> invited) {
        LocalDate first = community.info().planDays().from();
        LocalDate end = community.info().planDays().to();
        if (!end.isBefore(first.plusDays(200))) {
            end = first.plusDays(200);
        }
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        List<String> boxes = new ArrayList<>();
        int cell = WIDTH / 7;
        int tall = 62;
        int weeks = 0;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            long offset = ChronoUnit.DAYS.between(monday, day);
            int x = (int) (offset % 7) * cell;
            int y = 24 + (int) (offset / 7) * tall;
            weeks = (int) (offset / 7) + 1;
            long seats = 0;
            long filled = 0;
            for (Visit visit : visits) {
                if (visit.slot().day().equals(day)) {
                    seats += visit.seats();
                    filled += invited.getOrDefault(visit.id().value(), 0L);
                }
            }
            boxes.add("<rect x=\"" + (x + 1) + "\" y=\"" + y + "\" width=\"" + (cell - 3) + "\" height=\"" + (tall - 3)
                    + "\" rx=\"3\" fill=\"" + (seats == 0 ? "#f1f3f6" : seats == filled ? "#d5e6d0" : "#f6e3bd")
                    + "\"/><text class=\"small dark\" x=\"" + (x + 8) + "\" y=\"" + (y + 18) + "\">"
                    + day.getDayOfMonth() + "</text>");
            if (seats > 0) {
                boxes.add("<text class=\"big\" text-anchor=\"middle\" x=\"" + (x + cell / 2) + "\" y=\"" + (y + 42)
                        + "\">" + filled + " / " + seats + "</text>");
            }
        }
        StringBuilder svg = new StringBuilder(open(WIDTH, 26 + weeks * tall, "chart.calendar"));
        String[] zh = {"一", "二", "三", "四", "五", "六", "日"};
        String[] en = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        for (int i = 0; i < 7; i++) {
            svg.append(Html.svgText(
                    LocalText.of(zh[i], en[i]),
                    "small dark",
                    "text-anchor=\"middle\" x=\"" + (i * cell + cell / 2) + "\" y=\"15\""));
        }
        boxes.forEach(svg::append);
        return svg.append("</svg>").toString();
    }

    static String open(int width, int height, String key) {
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\""
                + Html.escape(Catalogue.core().text("page." + key).toString())
                + "\" xmlns=\"http://www.w3.org/2000/svg\">";
    }
}
