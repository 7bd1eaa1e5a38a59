package org.gridgov.examples.mergegrids;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Placement;
import org.gridgov.grid.UnitKind;
import org.gridgov.merging.NetCell;
import org.gridgov.merging.NetExtent;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.snapshot.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A made-up community of buildings on a field, with four nets: each follows the same planted squares and strays at their
 * borders, leaves a few buildings out and claims a few twice. The same size always gives the same district.
 */
final class PlantedDistrict {
    private static final int SPACING = 40;
    private static final int SIDE = 6;
    private static final List<String> LINES = List.of("civil-affairs", "governance", "party-building", "urban");

    private PlantedDistrict() {}

    static Community of(int buildings) {
        Random random = new Random(buildings);
        int width = (int) Math.ceil(Math.sqrt(buildings));
        Rows.Builder rows = Rows.builder();
        GridCode street = GridCode.of("D");
        GridCode community = GridCode.of("D-1");
        rows.add(unit(street, "street", null));
        rows.add(unit(community, "community", street));
        rows.add(unit(GridCode.of("D-1-0"), "grid", community));
        for (int i = 0; i < buildings; i++) {
            rows.add(new Atom(
                    id(i),
                    "",
                    4 + random.nextInt(15),
                    i % width * SPACING + random.nextInt(SPACING / 3),
                    i / width * SPACING + random.nextInt(SPACING / 3)));
            rows.add(new Placement(id(i), GridCode.of("D-1-0"), DateRange.ALWAYS));
        }
        for (String line : LINES) {
            net(LineOfWork.of(line), buildings, width, random, rows);
        }
        return Community.of(info(), rows.build()).value();
    }

    private static void net(LineOfWork line, int buildings, int width, Random random, Rows.Builder rows) {
        TreeSet<GridCode> cells = new TreeSet<>();
        for (int i = 0; i < buildings; i++) {
            int column = Math.floorMod(i % width + stray(random), width);
            int row = Math.max(0, i / width + stray(random));
            GridCode cell = GridCode.of(
                    line.value().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + (column / SIDE) + "-" + (row / SIDE));
            cells.add(cell);
            if (random.nextInt(200) > 0) {
                rows.add(new NetExtent(line, cell, id(i)));
            }
        }
        for (GridCode cell : cells) {
            rows.add(new NetCell(line, cell, LocalText.parse(cell.value()), null, new TreeSet<>()));
        }
    }

    /** Mostly nothing, sometimes one building to a side. */
    private static int stray(Random random) {
        int draw = random.nextInt(20);
        return draw == 0 ? -1 : draw == 1 ? 1 : 0;
    }

    private static GridUnit unit(GridCode code, String kind, @Nullable GridCode parent) {
        return new GridUnit(code, UnitKind.of(kind), LocalText.parse(code.value()), parent, DateRange.ALWAYS);
    }

    private static AtomId id(int number) {
        return AtomId.of("A-" + (100_000 + number));
    }

    private static CommunityInfo info() {
        return new CommunityInfo(
                LocalText.of("样例片区", "Sample district"),
                LocalText.of("全部数据均为合成。", "All data is synthetic."),
                Instant.parse("2026-12-01T00:00:00Z"),
                ZoneId.of("Asia/Shanghai"),
                List.of(Language.ZH, Language.EN),
                List.of(UnitKind.of("street"), UnitKind.of("community"), UnitKind.of("grid")),
                List.of(),
                List.of(),
                new DateRange(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)),
                CommunityInfo.DEFAULT_PUBLIC_CELL);
    }
}
