package org.gridgov.examples.mergegrids;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridgov.basics.Language;
import org.gridgov.grid.SizeBounds;
import org.gridgov.grid.UnitKind;
import org.gridgov.merging.crosswalk.Crosswalk;
import org.gridgov.merging.redraw.MergeComparison;
import org.gridgov.merging.redraw.MergePlan;
import org.gridgov.merging.redraw.MergedGrids;
import org.gridgov.merging.redraw.RegroupRequest;
import org.gridgov.organisation.LineOfWork;
import org.gridgov.report.MergePage;
import org.gridgov.report.MergeReport;
import org.gridgov.snapshot.Community;

/** Draws grids for a made-up district whose lines of work strayed from one planted truth. */
public final class MergeGrids {
    private MergeGrids() {}

    /**
     * Runs the example.
     *
     * @param arguments how many buildings the district has, and the file that gets the page
     * @throws IOException if the page can't be written
     */
    public static void main(String[] arguments) throws IOException {
        MergeReport report = merge(PlantedDistrict.of(Integer.parseInt(arguments[0])), System.out);
        String page = MergePage.print(report, Language.ZH);
        Files.write(Path.of(arguments[1]), page.getBytes(StandardCharsets.UTF_8));
    }

    static MergeReport merge(Community district, PrintStream out) {
        RegroupRequest request = RegroupRequest.builder(new SizeBounds(UnitKind.of("grid"), 300, 500, false))
                .weight(LineOfWork.of("civil-affairs"), 2)
                .steps(2_000_000)
                .build();

        MergedGrids plan = MergePlan.draw(request, district.territory(), district.nets(), district.atomBorders());

        out.println(plan.grids().size() + " grids, proven: " + plan.drawing().proven());
        MergeComparison comparison = MergeComparison.of(plan, district.territory(), district.atomBorders());
        for (MergeComparison.Row row : comparison.rows()) {
            out.println(row.origin() + " " + (row.line() == null ? "" : row.line()) + " "
                    + row.measures().cells()
                    + " grids, " + row.measures().sizeViolations() + " out of bounds, "
                    + row.measures().contiguityViolations() + " in pieces");
        }
        Crosswalk crosswalk = plan.crosswalk(LineOfWork.of("civil-affairs"));
        crosswalk.cells().stream().limit(1).forEach(cell -> out.println(cell + " -> " + crosswalk.to(cell)));
        return MergeReport.of(district, plan, comparison);
    }
}
