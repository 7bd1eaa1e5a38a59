package org.gridgov.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Terms;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.Defect;
import org.gridgov.boundary.Shape;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.snapshot.Community;

/**
 * The map of the ground as SVG, in true proportion: grids as areas, overlaps red, gaps hatched; without boundaries the
 * buildings alone.
 */
final class GroundMap {
    private static final int MARGIN = 24;
    private static final int TALLEST = 1200;
    /** With more leaves than this their numbers would cover the map. */
    private static final int MOST_LABELS = 120;

    private static final double METRES_A_DEGREE = 111_319.49;

    private final Community community;
    private final BoundaryReport report;
    private final BoundaryLayer layer;
    private final UnitColours colours;
    private final StringBuilder svg = new StringBuilder();
    private int west = Integer.MAX_VALUE;
    private int south = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;
    private int north = Integer.MIN_VALUE;
    private double scaleEast;
    private double scaleNorth;
    private int height;

    private GroundMap(Community community, BoundaryReport report) {
        this.community = community;
        this.report = report;
        this.layer = community.boundaries();
        this.colours = new UnitColours(community.grids());
    }

    /** Draws the map of boundaries, with what is wrong with them. */
    static String draw(Community community, BoundaryReport report) {
        return new GroundMap(community, report).draw();
    }

    private String draw() {
        layer.boundaries().forEach(boundary -> extend(boundary.shape()));
        report.defects().forEach(defect -> extend(defect.outline()));
        scale();
        svg.append(Charts.open(Charts.WIDTH, height, "chart.map"))
                .append("<defs><pattern id=\"gap\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"")
                .append(" patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/>")
                .append("<rect width=\"3\" height=\"7\" fill=\"#1f2733\"/></pattern></defs>");
        int leaf = community.grids().scheme().kinds().size() - 1;
        List<Boundary> shown = new ArrayList<>();
        for (Boundary boundary : layer.boundaries()) {
            if (levelOf(boundary.unit()) == leaf) {
                area(boundary);
                shown.add(boundary);
            }
        }
        for (int level = leaf - 1; level >= 0; level--) {
            for (Boundary boundary : layer.boundaries()) {
                if (levelOf(boundary.unit()) == level) {
                    outline(boundary, 1 + (leaf - level));
                }
            }
        }
        if (!layer.system().degrees()) {
            atoms();
        }
        if (shown.size() <= MOST_LABELS) {
            shown.forEach(this::label);
        }
        report.defects().forEach(this::defect);
        scaleBar();
        return svg.append("</svg>").toString();
    }

    private int levelOf(GridCode unit) {
        Optional<GridUnit> found = community.grids().find(unit);
        return found.isEmpty()
                ? -1
                : community.grids().scheme().level(found.get().kind());
    }

    private void extend(Shape shape) {
        for (int polygon = 0; polygon < shape.polygons(); polygon++) {
            int[] ring = shape.polygon(polygon).get(0);
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
    }

    /** A metre is as long northwards as eastwards: a degree eastwards is shorter by the cosine of the latitude. */
    private void scale() {
        CoordinateSystem system = layer.system();
        double middle = Math.toRadians((south + (double) north) / 2 / system.perUnit());
        double metresEast = (system.degrees() ? METRES_A_DEGREE * Math.cos(middle) : 1.0) / system.perUnit();
        double metresNorth = (system.degrees() ? METRES_A_DEGREE : 1.0) / system.perUnit();
        double wide = Math.max(1e-6, ((double) east - west) * metresEast);
        double tall = Math.max(1e-6, ((double) north - south) * metresNorth);
        double pixels = Math.min((Charts.WIDTH - 2.0 * MARGIN) / wide, (TALLEST - 2.0 * MARGIN) / tall);
        scaleEast = pixels * metresEast;
        scaleNorth = pixels * metresNorth;
        height = (int) Math.ceil(tall * pixels) + 2 * MARGIN + 26;
    }

    private double x(double value) {
        return MARGIN + (value - west) * scaleEast;
    }

    private double y(double value) {
        return MARGIN + (north - value) * scaleNorth;
    }

    private String point(double eastValue, double northValue) {
        return Html.number(x(eastValue)) + " " + Html.number(y(northValue));
    }

    /** The rings as one path; points that fall on the same tenth of a pixel are drawn once. */
    private String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        for (int polygon = 0; polygon < shape.polygons(); polygon++) {
            for (int[] ring : shape.polygon(polygon)) {
                String before = "";
                for (int i = 0; i < ring.length; i += 2) {
                    String point = point(ring[i], ring[i + 1]);
                    if (!point.equals(before)) {
                        path.append(before.isEmpty() ? "M" : "L").append(point);
                    }
                    before = point;
                }
                path.append("Z");
            }
        }
        return path.toString();
    }

    private void title(String text) {
        svg.append("<title>").append(Html.escape(text)).append("</title>");
    }

    private void area(Boundary boundary) {
        GridCode unit = boundary.unit();
        svg.append("<path fill=\"" + colours.of(unit)
                + "\" fill-opacity=\"0.28\" stroke=\"#fff\" stroke-width=\"1\"" + " fill-rule=\"evenodd\" d=\""
                + path(boundary.shape()) + "\">");
        title(unit + " " + community.grids().get(unit).name() + " · "
                + community.territory().householdsIn(unit));
        svg.append("</path>");
    }

    private void outline(Boundary boundary, int width) {
        svg.append("<path fill=\"none\" stroke=\"#22354a\" stroke-width=\"" + width
                + "\" stroke-linejoin=\"round\" d=\"" + path(boundary.shape()) + "\"/>");
    }

    private void label(Boundary boundary) {
        int[] ring = boundary.shape().polygon(0).get(0);
        double sumEast = 0;
        double sumNorth = 0;
        double twice = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            double cross = ((double) ring[i] - west) * ((double) ring[next + 1] - south)
                    - ((double) ring[next] - west) * ((double) ring[i + 1] - south);
            twice += cross;
            sumEast += ((double) ring[i] + ring[next] - 2.0 * west) * cross;
            sumNorth += ((double) ring[i + 1] + ring[next + 1] - 2.0 * south) * cross;
        }
        if (twice != 0) {
            svg.append("<text text-anchor=\"middle\" class=\"label\" x=\""
                    + Html.number(x(west + sumEast / (3 * twice))) + "\" y=\""
                    + Html.number(y(south + sumNorth / (3 * twice)) + 5) + "\">"
                    + Html.escape(tail(boundary.unit())) + "</text>");
        }
    }

    private void atoms() {
        int metre = layer.system().perUnit();
        for (Atom atom : community.territory().atoms()) {
            svg.append("<circle cx=\"" + Html.number(x((double) atom.eastMetres() * metre)) + "\" cy=\""
                    + Html.number(y((double) atom.northMetres() * metre)) + "\" r=\""
                    + Html.number(1.5 + Math.sqrt(atom.households()) * 0.9)
                    + "\" fill=\"#22354a\" fill-opacity=\"0.45\"/>");
        }
    }

    private void defect(Defect defect) {
        String fill = switch (defect.kind()) {
            case OVERLAP -> "#d3261d";
            case GAP, HOLE -> "url(#gap)";
            case OVERHANG -> "#e08a00";
            case SLIVER -> "#d3261d";
            case EXCLAVE -> "#7a3fb0";
        };
        String outline = defect.kind() == Defect.Kind.GAP || defect.kind() == Defect.Kind.HOLE ? "#1f2733" : fill;
        svg.append("<path class=\"" + defect.kind().name().toLowerCase(Locale.ROOT) + "\" fill=\"" + fill
                + "\" fill-opacity=\"0.85\" stroke=\"" + outline + "\" stroke-width=\"1.2\" fill-rule=\"evenodd\" d=\""
                + path(defect.outline()) + "\">");
        LocalText kind = Terms.name(defect.kind());
        title(kind.zh() + " " + kind.en() + " · " + Html.number(defect.extent().squareMetres()) + " m² · "
                + defect.units().stream().map(GridCode::value).collect(Collectors.joining(", ")));
        svg.append("</path>");
    }

    /** A round number of metres that is about a fifth of the map. */
    private void scaleBar() {
        double metresAPixel = layer.system().degrees()
                ? METRES_A_DEGREE / layer.system().perUnit() / scaleNorth
                : 1.0 / layer.system().perUnit() / scaleNorth;
        double wanted = Charts.WIDTH / 5.0 * metresAPixel;
        double step = Math.pow(10, Math.floor(Math.log10(wanted)));
        double length = wanted >= 5 * step ? 5 * step : wanted >= 2 * step ? 2 * step : step;
        String text = length >= 1000
                ? (long) (length / 1000) + " km"
                : length >= 1 ? (long) length + " m" : Html.number(length) + " m";
        int y = height - 14;
        svg.append("<path fill=\"none\" stroke=\"#1f2733\" stroke-width=\"2\" d=\"M" + MARGIN + " " + (y - 5) + "v5h"
                + Html.number(length / metresAPixel) + "v-5\"/>");
        svg.append(Html.svgText(
                text, "small", "x=\"" + Html.number(MARGIN + length / metresAPixel + 8) + "\" y=\"" + y + "\""));
    }

    /** The buildings of a community without boundaries: a dot each, with a line to the middle of its leaf. */
    static String buildings(Community community) {
        List<Atom> atoms = List.copyOf(community.territory().atoms());
        int west = atoms.stream().mapToInt(Atom::eastMetres).min().orElse(0);
        int east = atoms.stream().mapToInt(Atom::eastMetres).max().orElse(1);
        int south = atoms.stream().mapToInt(Atom::northMetres).min().orElse(0);
        int north = atoms.stream().mapToInt(Atom::northMetres).max().orElse(1);
        int margin = 30;
        double scale = (Charts.WIDTH - 2.0 * margin) / Math.max(1, east - west);
        int height = (int) Math.max(120, Math.min(900, (north - south) * scale + 2.0 * margin));
        scale = Math.min(scale, (height - 2.0 * margin) / Math.max(1, north - south));
        StringBuilder svg = new StringBuilder(Charts.open(Charts.WIDTH, height, "chart.ground"));
        UnitColours colours = new UnitColours(community.grids());
        for (GridUnit leaf : community.grids().leaves()) {
            List<Atom> own = community.territory().atomsIn(leaf.code());
            if (own.isEmpty()) {
                continue;
            }
            double x = own.stream().mapToInt(Atom::eastMetres).average().orElse(0);
            double y = own.stream().mapToInt(Atom::northMetres).average().orElse(0);
            String cx = Html.number(margin + (x - west) * scale);
            String cy = Html.number(margin + (north - y) * scale);
            String fill = colours.of(leaf.code());
            svg.append("<g><title>")
                    .append(Html.escape(leaf.code() + " " + leaf.name()))
                    .append("</title>");
            for (Atom atom : own) {
                String ax = Html.number(margin + (atom.eastMetres() - west) * scale);
                String ay = Html.number(margin + (north - atom.northMetres()) * scale);
                svg.append("<line x1=\"" + cx + "\" y1=\"" + cy + "\" x2=\"" + ax + "\" y2=\"" + ay + "\" stroke=\""
                        + fill + "\" stroke-opacity=\"0.5\"/>");
                svg.append("<circle cx=\"" + ax + "\" cy=\"" + ay + "\" r=\""
                        + Html.number(2 + Math.sqrt(atom.households()) * 1.6) + "\" fill=\"" + fill
                        + "\" fill-opacity=\"0.7\"/>");
            }
            svg.append("<text text-anchor=\"middle\" class=\"label\" x=\"" + cx + "\" y=\"" + cy + "\">"
                    + Html.escape(tail(leaf.code())) + "</text></g>");
        }
        return svg.append("</svg>").toString();
    }

    static String tail(GridCode code) {
        String text = code.value();
        return text.substring(Math.max(0, text.length() - 2));
    }
}
