package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Sets;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;

/**
 * Proposes codes for new grids: the community's code, a hyphen and a number.
 *
 * <p>Numbers go from north to south and, on one height, from west to east, by the middle of a grid's atoms in whole metres;
 * they have as many digits as the largest of the community, and codes that stand already are passed over.
 */
final class GridNumbers {
    /** A code has 64 characters; a community's own code gives way to the number. */
    private static final int LONGEST_PREFIX = 52;

    private static final Comparator<Body> ORDER = Comparator.comparingLong(Body::north)
            .reversed()
            .thenComparingLong(Body::east)
            .thenComparing(body -> body.atoms().get(0).id());

    private GridNumbers() {}

    /** The atoms of a grid, by identifier, and their middle. */
    private record Body(List<Atom> atoms, long east, long north) {
        static Body of(List<Atom> atoms) {
            long east = atoms.stream().mapToLong(Atom::eastMetres).sum();
            long north = atoms.stream().mapToLong(Atom::northMetres).sum();
            return new Body(atoms, Math.floorDiv(east, atoms.size()), Math.floorDiv(north, atoms.size()));
        }
    }

    static List<NewGrid> number(SortedMap<GridCode, List<List<Atom>>> cellsOf, Set<GridCode> taken) {
        List<NewGrid> grids = new ArrayList<>();
        Map<String, Integer> prefixes = new TreeMap<>();
        cellsOf.forEach((community, cells) -> {
            List<Body> bodies = cells.stream().map(Body::of).sorted(ORDER).toList();
            String prefix = prefix(community, prefixes);
            List<Integer> numbers = new ArrayList<>();
            int width = String.valueOf(cells.size()).length();
            int next = 1;
            while (numbers.size() < bodies.size()) {
                int wider = Math.max(width, String.valueOf(next).length());
                if (wider > width) {
                    width = wider;
                    numbers.clear();
                    next = 1;
                }
                if (!taken.contains(code(prefix, next, width))) {
                    numbers.add(next);
                }
                next++;
            }
            for (int i = 0; i < bodies.size(); i++) {
                List<Atom> atoms = bodies.get(i).atoms();
                grids.add(new NewGrid(
                        code(prefix, numbers.get(i), width),
                        community,
                        Sets.sorted(atoms.stream().map(Atom::id).toList()),
                        atoms.stream().mapToLong(Atom::households).sum()));
            }
        });
        grids.sort(Comparator.comparing(NewGrid::code));
        return grids;
    }

    /** Long codes that begin alike are told apart by a letter and a number. */
    private static String prefix(GridCode community, Map<String, Integer> prefixes) {
        String code = community.value();
        if (code.length() <= LONGEST_PREFIX) {
            return code;
        }
        String cut = code.substring(0, LONGEST_PREFIX - 6);
        return cut + "x" + prefixes.merge(cut, 1, Integer::sum);
    }

    private static GridCode code(String prefix, int number, int width) {
        String digits = String.valueOf(number);
        return GridCode.of(prefix + "-" + "0".repeat(Math.max(0, width - digits.length())) + digits);
    }
}
