package org.gridgov.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.jspecify.annotations.Nullable;

/**
 * A map of atoms in true proportion, coloured by the cell in which each lies: broad strokes between neighbours of one cell
 * make it a patch, and neighbouring cells have different colours.
 */
final class AtomMap {
    private static final List<String> COLOURS = List.of(
            "#4c78a8", "#f2a65a", "#6aa84f", "#b279a2", "#e0c341", "#55b0ad", "#d1605e", "#8c7a5b", "#7d8fd0",
            "#9a9a9a");
    private static final int MARGIN = 14;
    private static final int TALLEST = 760;
    private static final int LABELLED = 12;

    private final Map<AtomId, Atom> atoms = new HashMap<>();
    private final List<Atom> shown;
    private final SortedMap<AtomId, SortedSet<AtomId>> borders;
    private final Map<AtomId, String> cellOf;
    private final int width;
    private int west;
    private int north;
    private double scale;
    private int height;

    private AtomMap(
            Collection<Atom> atoms,
            SortedMap<AtomId, SortedSet<AtomId>> borders,
            Map<AtomId, String> cellOf,
            int width) {
        this.shown = List.copyOf(atoms);
        this.borders = borders;
        this.cellOf = cellOf;
        this.width = width;
        atoms.forEach(atom -> this.atoms.put(atom.id(), atom));
        scale();
    }

    /**
     * Draws atoms.
     *
     * @param atoms the atoms, by identifier
     * @param borders the neighbours of each atom
     * @param cellOf the cell of each atom; one without cell is grey
     * @param width of the picture, in its own units
     * @param key the catalogue's key of what it shows
     */
    static String draw(
            Collection<Atom> atoms,
            SortedMap<AtomId, SortedSet<AtomId>> borders,
            Map<AtomId, String> cellOf,
            int width,
            String key) {
        return new AtomMap(atoms, borders, cellOf, width).draw(key);
    }

    private void scale() {
        int east = shown.stream().mapToInt(Atom::eastMetres).max().orElse(1);
        int south = shown.stream().mapToInt(Atom::northMetres).min().orElse(0);
        west = shown.stream().mapToInt(Atom::eastMetres).min().orElse(0);
        north = shown.stream().mapToInt(Atom::northMetres).max().orElse(1);
        double wide = Math.max(1.0, (double) east - west);
        double tall = Math.max(1.0, (double) north - south);
        scale = Math.min((width - 2.0 * MARGIN) / wide, (TALLEST - 2.0 * MARGIN) / tall);
        height = (int) Math.ceil(tall * scale) + 2 * MARGIN;
    }

    private String draw(String key) {
        SortedMap<String, Integer> colour = colours();
        double spacing = Math.sqrt((double) (width - 2 * MARGIN) * (height - 2 * MARGIN) / Math.max(1, shown.size()));
        StringBuilder svg = new StringBuilder(Charts.open(width, height, key));
        SortedMap<String, StringBuilder> paths = new TreeMap<>();
        for (Atom atom : shown) {
            String cell = cellOf.get(atom.id());
            if (cell == null) {
                continue;
            }
            StringBuilder path = paths.computeIfAbsent(cell, code -> new StringBuilder());
            path.append('M').append(point(atom)).append("h0");
            for (AtomId other : borders.getOrDefault(atom.id(), new TreeSet<>())) {
                Atom neighbour = atoms.get(other);
                if (neighbour != null && atom.id().compareTo(other) < 0 && cell.equals(cellOf.get(other))) {
                    path.append('M').append(point(atom)).append('L').append(point(neighbour));
                }
            }
        }
        paths.forEach((cell, path) -> svg.append(
                        "<path fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\"0.55\" stroke=\"")
                .append(COLOURS.get(colour.getOrDefault(cell, 0)))
                .append("\" stroke-width=\"")
                .append(Html.number(Math.max(1.5, spacing * 0.62)))
                .append("\" d=\"")
                .append(path)
                .append("\"><title>")
                .append(Html.escape(cell))
                .append("</title></path>"));
        for (Atom atom : shown) {
            svg.append("<circle cx=\"")
                    .append(x(atom))
                    .append("\" cy=\"")
                    .append(y(atom))
                    .append("\" r=\"")
                    .append(Html.number(Math.max(0.8, Math.min(4, spacing * 0.09))))
                    .append(cellOf.containsKey(atom.id()) ? "\" fill=\"#1f2733\"/>" : "\" fill=\"#d3261d\"/>");
        }
        if (paths.size() <= LABELLED) {
            paths.keySet().forEach(cell -> label(cell, svg));
        }
        return svg.append("</svg>").toString();
    }

    /** The code of a cell at that of its atoms that lies nearest to their middle. */
    private void label(String cell, StringBuilder svg) {
        List<Atom> own = shown.stream()
                .filter(atom -> cell.equals(cellOf.get(atom.id())))
                .toList();
        double east = own.stream().mapToInt(Atom::eastMetres).average().orElse(0);
        double middle = own.stream().mapToInt(Atom::northMetres).average().orElse(0);
        own.stream()
                .min(Comparator.<Atom>comparingDouble(
                                atom -> Math.hypot(atom.eastMetres() - east, atom.northMetres() - middle))
                        .thenComparing(Atom::id))
                .ifPresent(atom -> svg.append(Html.svgText(
                        cell, "label", "text-anchor=\"middle\" x=\"" + x(atom) + "\" y=\"" + y(atom) + "\"")));
    }

    /** Greedy colouring of cells that touch, in their order; the last colour is shared if all are taken. */
    private SortedMap<String, Integer> colours() {
        SortedMap<String, SortedSet<String>> touching = new TreeMap<>();
        cellOf.values().forEach(cell -> touching.computeIfAbsent(cell, code -> new TreeSet<>()));
        borders.forEach((atom, others) -> others.forEach(other -> {
            @Nullable String one = cellOf.get(atom);
            @Nullable String two = cellOf.get(other);
            if (one != null && two != null && !one.equals(two)) {
                touching.computeIfAbsent(one, code -> new TreeSet<>()).add(two);
                touching.computeIfAbsent(two, code -> new TreeSet<>()).add(one);
            }
        }));
        SortedMap<String, Integer> colour = new TreeMap<>();
        int start = 0;
        for (Map.Entry<String, SortedSet<String>> entry : touching.entrySet()) {
            SortedSet<Integer> taken = new TreeSet<>();
            entry.getValue().forEach(other -> taken.add(colour.getOrDefault(other, -1)));
            int free = start;
            for (int tries = 0; tries < COLOURS.size() && taken.contains(free % COLOURS.size()); tries++) {
                free++;
            }
            colour.put(entry.getKey(), free % COLOURS.size());
            start = (start + 1) % COLOURS.size();
        }
        return colour;
    }

    private String x(Atom atom) {
        return Html.number(MARGIN + ((double) atom.eastMetres() - west) * scale);
    }

    private String y(Atom atom) {
        return Html.number(MARGIN + ((double) north - atom.northMetres()) * scale);
    }

    private String point(Atom atom) {
        return x(atom) + " " + y(atom);
    }
}
