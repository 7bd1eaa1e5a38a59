package org.gridgov.examples.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.BoundaryAudit;
import org.gridgov.boundary.BoundaryLayer;
import org.gridgov.boundary.BoundaryReport;
import org.gridgov.boundary.BoundarySettings;
import org.gridgov.boundary.CoverageProof;
import org.gridgov.examples.benchmark.Board.Aim;
import org.gridgov.examples.benchmark.Times.Runs;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.io.GeoJson;
import org.gridgov.io.GeoJsonSettings;
import org.gridgov.io.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The ground of many cells: {@link CoverageProof} and {@link BoundaryAudit} against a {@link GeometryLibrary}. */
final class CoverageBenchmark {
    private static final BoundarySettings EVERYTHING = new BoundarySettings(0, 1, 20, 100_000);
    private static final int THREE_METRES_NORTH = 270;

    private final PlanarGround ground;
    private final PlanarGround other;
    private final int faultsEach;
    private final Runs runs;
    private final Runs few;
    private final Board board = new Board("JTS: min / median / max");
    private final List<String> counts = new ArrayList<>();

    private CoverageBenchmark(int side, int faultsEach, Runs runs, Runs few) {
        ground = PlanarGround.of(side, 1);
        other = PlanarGround.of(side, 2);
        this.faultsEach = faultsEach;
        this.runs = runs;
        this.few = few;
    }

    /** The measured run. */
    static List<String> run(@Nullable Path data) {
        List<String> lines = new CoverageBenchmark(100, 40, new Runs(10, 15), new Runs(2, 5)).measure();
        if (data != null) {
            lines.add("");
            lines.addAll(real(data));
        }
        return lines;
    }

    /** The same with few cells, to see that it works. */
    static List<String> small() {
        return new CoverageBenchmark(12, 2, new Runs(1, 3), new Runs(1, 1)).measure();
    }

    private List<String> measure() {
        exact();
        planted();
        List<int[]> shifted = ground.cells();
        for (int[] ring : shifted) {
            for (int i = 1; i < ring.length; i += 2) {
                ring[i] += THREE_METRES_NORTH;
            }
        }
        diagnose("all cells 3 m beside their parent, all listed", shifted, EVERYTHING);
        List<int[]> mixed = ground.cells();
        List<int[]> strangers = other.cells();
        for (int cell = 0; cell < mixed.size(); cell++) {
            if ((cell / ground.side() + cell % ground.side()) % 2 == 1) {
                mixed.set(cell, strangers.get(cell));
            }
        }
        String strange = "no border fits (cells of two drawings in turn), ";
        diagnose(strange + "the 1 000 largest listed", mixed, BoundarySettings.DEFAULT);
        diagnose(strange + "all listed", mixed, EVERYTHING);
        List<String> lines = new ArrayList<>(board.lines());
        lines.add("");
        lines.addAll(counts);
        return lines;
    }

    private void exact() {
        List<int[]> rings = ground.cells();
        List<Boundary> cells = PlanarGround.boundaries(rings);
        Geometry[] polygons = GeometryLibrary.polygons(rings);
        for (double gap : new double[] {0, GeometryLibrary.GAP}) {
            board.add(
                    "proof of " + cells.size() + " cells, JTS "
                            + (gap > 0 ? "with gap width 5 m" : "without gap width"),
                    "ms",
                    Times.of(
                            runs,
                            Times.MILLIS,
                            () -> CoverageProof.of(ground.parent(), cells, 20).faults(),
                            () -> GeometryLibrary.faults(polygons, gap)),
                    new Aim(100, 5));
        }
    }

    private void planted() {
        PlantedFaults planted = new PlantedFaults(ground, faultsEach);
        List<int[]> rings = planted.rings();
        BoundaryReport report = diagnose(4 * faultsEach + " planted faults, all listed", rings, EVERYTHING);
        Set<GridCode> named = new HashSet<>();
        report.defects().forEach(defect -> named.addAll(defect.units()));
        Geometry[] polygons = GeometryLibrary.polygons(rings);
        boolean[] without = GeometryLibrary.faulty(polygons, 0);
        boolean[] with = GeometryLibrary.faulty(polygons, GeometryLibrary.GAP);
        IntPredicate ours = ring -> named.contains(PlanarGround.code(ring));
        counts.add("| planted | of each | found by ours | by JTS | by JTS with gap width 5 m |");
        counts.add("|---|---|---|---|---|");
        for (PlantedFaults.Kind kind : PlantedFaults.Kind.values()) {
            counts.add("| " + kind.name().toLowerCase(Locale.ROOT) + " | " + faultsEach + " | "
                    + planted.found(kind, ours) + " | " + planted.found(kind, ring -> without[ring]) + " | "
                    + planted.found(kind, ring -> with[ring]) + " |");
        }
        counts.add("| false alarms | | " + planted.falseAlarms(ours) + " | "
                + planted.falseAlarms(ring -> without[ring]) + " | " + planted.falseAlarms(ring -> with[ring]) + " |");
    }

    /** Times the whole audit, drawing included, against the library's check, which draws nothing. */
    private BoundaryReport diagnose(String what, List<int[]> rings, BoundarySettings settings) {
        BoundaryLayer layer = PlanarGround.layer(ground.parent(), PlanarGround.boundaries(rings));
        GridSystem grids = PlanarGround.grids(rings.size());
        Geometry[] polygons = GeometryLibrary.polygons(rings);
        BoundaryReport report = BoundaryAudit.check(grids, layer, List.of(), settings);
        Times ours = Times.of(
                few,
                Times.MILLIS,
                () -> BoundaryAudit.check(grids, layer, List.of(), settings)
                        .defects()
                        .size());
        Times baseline = Times.of(few, Times.MILLIS, () -> GeometryLibrary.faults(polygons, GeometryLibrary.GAP));
        String found = "audit, " + what + ": " + report.defects().size() + " defects";
        board.add(found, "ms", ours, baseline, Aim.atMost(5000));
        return report;
    }

    private static List<String> real(Path data) {
        List<String> lines = new ArrayList<>();
        for (String[] file : new String[][] {
            {"london-barking-output-areas.geojson", "OA11CD"}, {"london-barking-lsoa.geojson", "LSOA11CD"}
        }) {
            Path path = data.resolve(file[0]);
            if (!Files.exists(path)) {
                lines.add("SKIPPED: there is no " + file[0]);
                continue;
            }
            try (InputStream in = Files.newInputStream(path)) {
                GeoJsonSettings settings = GeoJsonSettings.DEFAULT.withCodeProperty(file[1]);
                lines.addAll(real(
                        file[0],
                        GeoJson.read(file[0], in, settings, ReadLimits.DEFAULT).value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static List<String> real(String file, BoundaryLayer layer) {
        GridSystem grids = PlanarGround.grids(
                layer.boundaries().stream().map(Boundary::unit).toList());
        BoundaryReport report = BoundaryAudit.check(grids, layer, List.of(), EVERYTHING);
        Times times = Times.of(
                new Runs(5, 11),
                Times.MILLIS,
                () -> BoundaryAudit.check(grids, layer, List.of(), EVERYTHING)
                        .defects()
                        .size());
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d boundaries, %s; audit in %.1f ms; defects: %d",
                file,
                layer.boundaries().size(),
                report.isProven() ? "proven that none overlaps another" : "not proven",
                times.median(),
                report.defects().size()));
        report.defects()
                .forEach(defect -> lines.add("- " + defect.kind().name().toLowerCase(Locale.ROOT) + " of "
                        + defect.extent().squareMetres() + " square metres, mean width "
                        + defect.extent().meanWidthMetres() + " m, at " + defect.units()));
        return lines;
    }
}
