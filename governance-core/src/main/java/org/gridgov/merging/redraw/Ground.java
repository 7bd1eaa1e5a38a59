package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Scheme;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.Territory;
import org.gridgov.grid.UnitKind;
import org.gridgov.merging.AtomBorder;
import org.jspecify.annotations.Nullable;

/** The atoms that lie in a community, numbered by identifier, with what touches what; and what is wrong with them. */
final class Ground {
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<AtomId, Integer> numbers = new HashMap<>();
    private final List<GridCode> communityOf = new ArrayList<>();
    private final SortedMap<GridCode, List<Atom>> communities = new TreeMap<>();
    private final SortedMap<GridCode, AtomGraph> graphs = new TreeMap<>();

    Ground(Territory territory, UnitKind kind, Collection<AtomBorder> table, List<Finding> findings) {
        List<Atom> outside = new ArrayList<>();
        for (Atom atom : territory.atoms()) {
            Optional<GridCode> community = territory.leafOf(atom.id()).flatMap(leaf -> above(territory, kind, leaf));
            community.ifPresentOrElse(code -> add(atom, code), () -> outside.add(atom));
        }
        if (!outside.isEmpty()) {
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            "GG-M-16",
                            Place.of("placements"),
                            outside.size(),
                            outside.stream().mapToLong(Atom::households).sum(),
                            outside.get(0).id()));
        }
        touch(territory, table, findings);
    }

    /** The unit of the next kind up; the lowest one above that kind where a place skips it. */
    private static Optional<GridCode> above(Territory territory, UnitKind kind, GridCode leaf) {
        Scheme scheme = territory.grids().scheme();
        return territory.grids().path(leaf).stream()
                .filter(unit -> scheme.level(unit.kind()) < scheme.level(kind))
                .max(Comparator.comparingInt(unit -> scheme.level(unit.kind())))
                .map(GridUnit::code);
    }

    private void add(Atom atom, GridCode community) {
        numbers.put(atom.id(), atoms.size());
        atoms.add(atom);
        communityOf.add(community);
        communities.computeIfAbsent(community, code -> new ArrayList<>()).add(atom);
    }

    private void touch(Territory territory, Collection<AtomBorder> table, List<Finding> findings) {
        Loaded<AtomGraph> known = AtomGraph.ofTable(territory.atoms(), table);
        findings.addAll(known.findings().asList());
        if (known.value().borders().isEmpty()) {
            communities.forEach((code, own) -> graphs.put(code, AtomGraph.ofPositions(own)));
            return;
        }
        SortedMap<GridCode, List<AtomBorder>> inside = new TreeMap<>();
        for (AtomBorder border : known.value().borders()) {
            GridCode community = community(border.atom());
            if (community != null && community.equals(community(border.neighbour()))) {
                inside.computeIfAbsent(community, code -> new ArrayList<>()).add(border);
            }
        }
        communities.forEach((code, own) -> graphs.put(
                code,
                AtomGraph.ofTable(own, inside.getOrDefault(code, List.of())).value()));
    }

    private @Nullable GridCode community(AtomId atom) {
        int number = number(atom);
        return number < 0 ? null : communityOf.get(number);
    }

    /** What no plan can make good: heavy atoms, communities and parts whose households do not divide. */
    void judge(SizeBounds bounds, List<Finding> findings) {
        Level level = bounds.hard() ? Level.ERROR : Level.WARNING;
        for (Atom atom : atoms) {
            if (atom.households() > bounds.most()) {
                findings.add(Catalogue.core()
                        .finding(
                                level,
                                "GG-M-14",
                                Place.of("atoms"),
                                atom.id(),
                                atom.households(),
                                bounds.most(),
                                atom.households() - bounds.most()));
            }
        }
        graphs.forEach((community, graph) -> {
            List<SortedSet<AtomId>> parts = graph.parts();
            List<Long> sizes = parts.stream().map(this::households).toList();
            long off = 0;
            int largest = 0;
            for (int i = 0; i < sizes.size(); i++) {
                off += off(sizes.get(i), bounds);
                largest = sizes.get(i) > sizes.get(largest) ? i : largest;
            }
            if (off > 0) {
                long all = sizes.stream().mapToLong(size -> size).sum();
                findings.add(Catalogue.core()
                        .finding(
                                level,
                                "GG-M-13",
                                Place.of("units"),
                                community,
                                all,
                                bounds.least(),
                                bounds.most(),
                                off));
            }
            for (int i = 0; i < parts.size(); i++) {
                if (i != largest) {
                    findings.add(Catalogue.core()
                            .finding(
                                    Level.WARNING,
                                    "GG-M-15",
                                    Place.of("atom_borders"),
                                    community,
                                    parts.size(),
                                    parts.get(i).first(),
                                    sizes.get(i),
                                    off(sizes.get(i), bounds)));
                }
            }
        });
    }

    /** By how many households any division of so many into grids misses the bounds, at least. */
    static long off(long households, SizeBounds bounds) {
        long full = households / bounds.most();
        long above = full == 0 ? Long.MAX_VALUE : households - full * bounds.most();
        long below = Math.max(0, (full + 1) * bounds.least() - households);
        return Math.min(above, below);
    }

    long households(Collection<AtomId> ids) {
        return ids.stream()
                .mapToLong(id -> number(id) < 0 ? 0 : atoms.get(number(id)).households())
                .sum();
    }

    /** By identifier. */
    List<Atom> atoms() {
        return atoms;
    }

    /** The number of an atom, -1 if it lies in no community. */
    int number(AtomId atom) {
        return numbers.getOrDefault(atom, -1);
    }

    GridCode communityOf(int number) {
        return communityOf.get(number);
    }

    /** The number of each atom's community, communities by code. */
    int[] communityNumbers() {
        List<GridCode> codes = List.copyOf(communities.keySet());
        Map<GridCode, Integer> at = new HashMap<>();
        codes.forEach(code -> at.put(code, at.size()));
        return communityOf.stream().mapToInt(code -> at.getOrDefault(code, -1)).toArray();
    }

    /** The graph of each community, by code. */
    SortedMap<GridCode, AtomGraph> graphs() {
        return graphs;
    }
}
