package org.gridgov.examples.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Loaded;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.Hierarchy;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov territory at CASE DAY}: the tree as it stood on a day. */
@Command(name = "at", description = "The tree of a day. / 某日的网格体系。")
final class TerritoryAt extends CaseQuestion {
    @Parameters(index = "1", paramLabel = "DAY", description = "The day, such as 2020-07-01. / 日期。")
    private LocalDate day = LocalDate.MIN;

    @Option(names = "--known", paramLabel = "DAY", description = "As it was believed on that day. / 按该日所知。")
    private @Nullable LocalDate known;

    @Override
    Answer answer(Loaded<Community> loaded, Session session) {
        Community community = loaded.value();
        List<GridUnit> units = known == null
                ? community.history().on(day)
                : community.history().asOf(day, known);
        Hierarchy.Builder builder = Hierarchy.builder(units.size());
        Map<String, GridUnit> unitOf = new HashMap<>();
        units.forEach(unit -> unitOf.put(unit.code().value(), unit));
        for (GridUnit unit : units) {
            GridCode above = unit.parent();
            // A unit whose parent does not stand on the day is a root of that day.
            boolean hangs = above != null && unitOf.containsKey(above.value());
            builder.add(unit.code().value(), 0, hangs ? String.valueOf(above) : null);
        }
        Hierarchy tree = builder.build();
        StringBuilder text = new StringBuilder();
        int[] depth = new int[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            depth[at] = tree.parent(at) < 0 ? 0 : depth[tree.parent(at)] + 1;
            GridUnit unit = unitOf.get(tree.code(at));
            if (unit != null) {
                text.append("  ".repeat(Math.min(20, depth[at])))
                        .append(unit.code())
                        .append(' ')
                        .append(unit.name().in(session.language()))
                        .append(' ')
                        .append(unit.valid())
                        .append('\n');
            }
        }
        text.append(Texts.of("territory.units", tree.size()).in(session.language()))
                .append('\n');
        return new Answer(units, text.toString(), ExitCode.FINE);
    }
}
