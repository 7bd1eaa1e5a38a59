package org.gridgov.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.Territories;
import org.gridgov.grid.Territory;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.organisation.PostId;

/** Random nets for property tests: partial, overlapping, without holders, with atoms that nobody knows. */
public final class Nets {
    private Nets() {}

    /** A territory with the rows of several nets. */
    public record World(Territory territory, List<NetCell> cells, List<NetExtent> extents) {
        public List<Net> nets() {
            return Net.group(cells, extents);
        }

        public MergeResult merge() {
            return Merging.merge(territory, nets());
        }
    }

    public static Arbitrary<World> worlds() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> random(new Random(seed)));
    }

    public static World random(Random dice) {
        Territory territory = Territories.random(dice).territory();
        List<NetCell> cells = new ArrayList<>();
        List<NetExtent> extents = new ArrayList<>();
        int lines = 1 + dice.nextInt(3);
        for (int line = 0; line < lines; line++) {
            LineOfWork name = LineOfWork.of("line-" + line);
            int count = 1 + dice.nextInt(4);
            boolean proper = dice.nextBoolean();
            for (int cell = 0; cell < count; cell++) {
                GridCode code = GridCode.of("N" + line + "-" + cell);
                PostId post = dice.nextInt(5) == 0 ? null : PostId.of("P-" + dice.nextInt(4));
                cells.add(new NetCell(
                        name,
                        code,
                        LocalText.of("片", "cell"),
                        post,
                        Sets.sorted(List.of(DutyId.of("D-" + line), DutyId.of("D-9")))));
                int index = 0;
                for (Atom atom : territory.atoms()) {
                    boolean covers = proper ? index % count == cell : dice.nextInt(count) == 0;
                    if (covers) {
                        extents.add(new NetExtent(name, code, atom.id()));
                    }
                    index++;
                }
            }
        }
        if (dice.nextInt(4) == 0) {
            NetCell cell = cells.get(0);
            extents.add(new NetExtent(cell.line(), cell.cell(), AtomId.of("NOWHERE")));
        }
        return new World(territory, cells, extents);
    }
}
