package org.gridgov.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Sets;
import org.jspecify.annotations.Nullable;

/** Random territories for property tests. */
public final class Territories {
    /** The day of every random territory. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Its scheme. */
    public static final Scheme SCHEME = new Scheme(
            List.of(UnitKind.of("zone"), UnitKind.of("community"), UnitKind.of("grid"), UnitKind.of("micro-grid")));

    private Territories() {}

    /** The parts of a random territory. */
    public record Parts(List<GridUnit> units, List<Atom> atoms, List<Placement> placements) {
        public GridSystem grids() {
            return GridSystems.build(SCHEME, units, DAY, unit -> Place.NONE).value();
        }

        public Territory territory() {
            return Territory.of(grids(), atoms, placements, DAY);
        }
    }

    public static Arbitrary<Parts> parts() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> random(new Random(seed)));
    }

    public static Parts random(Random dice) {
        List<GridUnit> units = new ArrayList<>();
        grow(units, null, "Z", 0, dice);
        List<GridUnit> leaves =
                units.stream().filter(unit -> unit.kind().equals(SCHEME.leaf())).toList();
        List<Atom> atoms = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        int count = 1 + dice.nextInt(25);
        for (int i = 0; i < count; i++) {
            AtomId id = AtomId.of("A" + i);
            atoms.add(new Atom(id, "somewhere", dice.nextInt(40), dice.nextInt(900), dice.nextInt(900)));
            placements.add(
                    new Placement(id, leaves.get(dice.nextInt(leaves.size())).code(), DateRange.ALWAYS));
        }
        return new Parts(units, atoms, placements);
    }

    private static void grow(List<GridUnit> units, @Nullable GridCode parent, String code, int level, Random dice) {
        GridCode own = GridCode.of(code);
        units.add(new GridUnit(
                own, SCHEME.kinds().get(level), LocalText.of("网格" + code, "unit " + code), parent, DateRange.ALWAYS));
        if (level + 1 < SCHEME.kinds().size()) {
            int children = 1 + dice.nextInt(3);
            for (int i = 0; i < children; i++) {
                grow(units, own, code + "-" + i, level + 1, dice);
            }
        }
    }

    /** Everybody is held, one duty, one post. */
    public static Holders wellHeld() {
        return new Holders() {
            @Override
            public SortedSet<String> duties() {
                return Sets.sorted(List.of("D-1"));
            }

            @Override
            public Optional<String> holder(GridCode leaf) {
                return Optional.of("G-1");
            }

            @Override
            public List<String> answering(GridCode leaf, String duty) {
                return List.of("P-1");
            }
        };
    }
}
