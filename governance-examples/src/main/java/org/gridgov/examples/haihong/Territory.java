package org.gridgov.examples.haihong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.Shape;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * The ground: 8 by 4 blocks between streets, two of them without homes, so 30 micro-grids in two grids.
 *
 * <p>A block is 150 m wide and 225 m deep and holds 3 to 6 buildings. The origin is the south-west corner. A block without
 * homes belongs to the micro-grid that was numbered before it, which lies next to it, so no ground is left over.
 */
final class Territory {
    static final DateRange VALID = DateRange.parse("2024-01-01/..");
    static final GridCode ZONE = GridCode.of("EDZ");
    static final GridCode COMMUNITY = GridCode.of("EDZ-HH");
    static final GridCode XINGCHONG = GridCode.of("EDZ-HH-1");
    static final GridCode XINGSHAN = GridCode.of("EDZ-HH-2");
    static final int TOTAL_HOUSEHOLDS = 1500;

    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final int BLOCK_EAST = 150;
    private static final int BLOCK_NORTH = 225;
    private static final List<String> STREETS = List.of("文竹路", "银杏路", "香樟路", "玉兰路", "海棠路", "桂花路", "紫薇路", "腊梅路");
    /** Blocks without homes: a park and a school. */
    private static final List<String> EMPTY = List.of("5/2", "7/3");
    /** Micro-grids outside the bounds of 30 to 80 households, so that the check of sizes has something to say. */
    private static final Map<String, Integer> ODD_SIZES =
            Map.of("EDZ-HH-1-05", 92, "EDZ-HH-1-16", 24, "EDZ-HH-2-09", 85);

    private final List<GridUnit> units = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final Map<GridCode, List<Atom>> atomsOfLeaf = new TreeMap<>();
    private final Map<GridCode, Area> areas = new TreeMap<>();
    private final Dice dice;

    Territory(long seed) {
        dice = new Dice(seed, "territory");
        unit(ZONE, "zone", LocalText.of("崇川经济开发区", "Chongchuan Economic Development Zone"), null);
        unit(COMMUNITY, "community", LocalText.of("海洪社区", "Haihong community"), ZONE);
        unit(XINGCHONG, "grid", LocalText.of("兴崇网格", "Xingchong grid"), COMMUNITY);
        unit(XINGSHAN, "grid", LocalText.of("兴善网格", "Xingshan grid"), COMMUNITY);
        List<Block> blocks = new ArrayList<>(blocks(XINGCHONG, 0, "兴崇", "Xingchong"));
        blocks.addAll(blocks(XINGSHAN, COLUMNS / 2, "兴善", "Xingshan"));
        int[] sizes = sizes(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            unit(block.leaf, "micro-grid", block.name, block.grid);
            build(block, sizes[i]);
        }
    }

    /** Whole blocks side by side: columns and rows, both ends included. */
    private record Area(int west, int south, int east, int north) {
        Area with(Area other) {
            return new Area(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }

        Boundary of(GridCode unit) {
            int metre = CoordinateSystem.PLANE.perUnit();
            int left = west * BLOCK_EAST * metre;
            int bottom = south * BLOCK_NORTH * metre;
            int right = (east + 1) * BLOCK_EAST * metre;
            int top = (north + 1) * BLOCK_NORTH * metre;
            return new Boundary(
                    unit, CoordinateSystem.PLANE, Shape.of(left, bottom, right, bottom, right, top, left, top));
        }
    }

    private record Block(GridCode leaf, GridCode grid, LocalText name, int column, int row) {}

    private void unit(GridCode code, String kind, LocalText name, @Nullable GridCode parent) {
        units.add(new GridUnit(code, UnitKind.of(kind), name, parent, VALID));
    }

    /** Numbers the blocks of a half like a ploughed field, so that neighbours in number are neighbours on the ground. */
    private List<Block> blocks(GridCode grid, int firstColumn, String zh, String en) {
        List<Block> blocks = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int step = 0; step < COLUMNS / 2; step++) {
                int column = firstColumn + (row % 2 == 0 ? step : COLUMNS / 2 - 1 - step);
                Area area = new Area(column, row, column, row);
                areas.merge(COMMUNITY, area, Area::with);
                areas.merge(grid, area, Area::with);
                if (EMPTY.contains(column + "/" + row)) {
                    areas.merge(blocks.get(blocks.size() - 1).leaf, area, Area::with);
                } else {
                    int number = blocks.size() + 1;
                    blocks.add(new Block(
                            GridCode.of(grid + "-" + Ids.two(number)),
                            grid,
                            LocalText.of(zh + number + "号微网格", en + " micro-grid " + number),
                            column,
                            row));
                    areas.put(blocks.get(blocks.size() - 1).leaf, area);
                }
            }
        }
        return blocks;
    }

    private int[] sizes(List<Block> blocks) {
        int[] sizes = new int[blocks.size()];
        int sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            Integer odd = ODD_SIZES.get(blocks.get(i).leaf.value());
            sizes[i] = odd == null ? dice.between(40, 60) : odd;
            sum += sizes[i];
        }
        // Regular blocks make up, one household each in turn, what the draw missed of the total.
        for (int i = 0; sum != TOTAL_HOUSEHOLDS; i = (i + 1) % sizes.length) {
            if (!ODD_SIZES.containsKey(blocks.get(i).leaf.value())) {
                int step = Integer.signum(TOTAL_HOUSEHOLDS - sum);
                sizes[i] += step;
                sum += step;
            }
        }
        return sizes;
    }

    private void build(Block block, int households) {
        int count = Math.max(3, Math.min(6, Math.round(households / 11f) + dice.between(-1, 1)));
        List<Integer> places =
                dice.some(List.of(0, 1, 2, 3, 4, 5), count).stream().sorted().toList();
        int left = households;
        List<Atom> here = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = places.get(i);
            int fair = left / (count - i);
            int size = i == count - 1 ? left : fair + dice.between(-2, 2);
            left -= size;
            here.add(new Atom(
                    AtomId.of("A-" + Ids.three(atoms.size() + 1)),
                    STREETS.get(block.column) + ((block.row + 1) * 100 + place * 2 + 1) + "号",
                    size,
                    block.column * BLOCK_EAST + 38 + place % 2 * 75 + dice.between(-14, 14),
                    block.row * BLOCK_NORTH + 38 + place / 2 * 75 + dice.between(-14, 14)));
            atoms.add(here.get(i));
            placements.add(new Placement(here.get(i).id(), block.leaf, VALID));
        }
        atomsOfLeaf.put(block.leaf, List.copyOf(here));
    }

    List<GridUnit> units() {
        return units;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** {@return the ground of the community, its grids and its micro-grids} */
    BoundaryLayer boundaries() {
        List<Boundary> all = new ArrayList<>();
        areas.forEach((unit, area) -> all.add(area.of(unit)));
        return BoundaryLayer.of(all).value();
    }

    List<Placement> placements() {
        return placements;
    }

    /** {@return all micro-grids, in order of their codes} */
    List<GridCode> leaves() {
        return List.copyOf(atomsOfLeaf.keySet());
    }

    /** {@return the micro-grids of a grid, in order of their codes} */
    List<GridCode> leaves(GridCode grid) {
        return leaves().stream().filter(leaf -> contains(grid, leaf)).toList();
    }

    /** {@return the buildings of a micro-grid} */
    List<Atom> atoms(GridCode leaf) {
        return atomsOfLeaf.getOrDefault(leaf, List.of());
    }

    /** Tells whether a unit is another one or lies below it; in this case a code starts with its parent's. */
    static boolean contains(GridCode unit, GridCode below) {
        return below.equals(unit) || below.value().startsWith(unit.value() + "-");
    }
}
