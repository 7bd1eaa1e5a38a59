package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Nearest;
import org.gridgov.boundary.Boundary;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.boundary.PointLocator;
import org.gridgov.grid.Atom;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gridgov territory locate CASE}: in which leaf a point or a building lies. */
@Command(name = "locate", description = "In which grid a point or a building lies. / 定位坐标或楼栋所在网格。")
final class TerritoryLocate extends CaseQuestion {
    @Option(
            names = "--point",
            paramLabel = "EAST,NORTH",
            description = "Longitude and latitude, or metres, as the boundaries are. / 经度,纬度，或平面坐标（米）。")
    private @Nullable String point;

    @Option(names = "--atom", paramLabel = "ID", description = "A building. / 楼栋编号。")
    private @Nullable String atom;

    /** The answer as JSON. */
    @JsonPropertyOrder({"byBoundary", "byPlacement", "path"})
    record Located(List<GridCode> byBoundary, @Nullable GridCode byPlacement, List<GridUnit> path) {}

    @Override
    Answer answer(Loaded<Community> loaded, Session session) {
        Community community = loaded.value();
        CoordinateSystem system = community.boundaries().system();
        List<GridCode> byBoundary = List.of();
        GridCode byPlacement = null;
        if (point != null) {
            byBoundary = locate(community, coordinates(point, system));
        } else {
            Atom found = atom(community);
            byPlacement = community.territory().leafOf(found.id()).orElse(null);
            if (!system.degrees()) {
                int metre = system.perUnit();
                byBoundary = locate(
                        community, new long[] {(long) found.eastMetres() * metre, (long) found.northMetres() * metre});
            }
        }
        Optional<GridCode> leaf = byBoundary.stream().findFirst().or(() -> Optional.ofNullable(this.placed(community)));
        List<GridUnit> path = leaf.map(code -> community.grids().path(code)).orElse(List.of());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            text.append("  ".repeat(i))
                    .append(path.get(i).code())
                    .append(' ')
                    .append(path.get(i).name().in(session.language()))
                    .append('\n');
        }
        text.append(Texts.of(
                                "territory.located",
                                byBoundary.isEmpty() ? "—" : byBoundary,
                                byPlacement == null ? "—" : byPlacement)
                        .in(session.language()))
                .append('\n');
        return new Answer(new Located(byBoundary, byPlacement, path), text.toString(), ExitCode.FINE);
    }

    private @Nullable GridCode placed(Community community) {
        return atom == null
                ? null
                : community.territory().leafOf(atom(community).id()).orElse(null);
    }

    /** The leaves that hold the point; several on a common border. */
    private static List<GridCode> locate(Community community, long[] at) {
        List<Boundary> leaves = new ArrayList<>();
        for (GridUnit leaf : community.grids().leaves()) {
            community.boundaries().find(leaf.code()).ifPresent(leaves::add);
        }
        return Math.abs(at[0]) > Integer.MAX_VALUE || Math.abs(at[1]) > Integer.MAX_VALUE
                ? List.of()
                : PointLocator.of(leaves).allAt((int) at[0], (int) at[1]);
    }

    private static long[] coordinates(String text, CoordinateSystem system) {
        String[] parts = text.split("[,，]", -1);
        try {
            if (parts.length == 2 && text.length() <= 60) {
                return new long[] {whole(parts[0], system), whole(parts[1], system)};
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableInput(Texts.of("territory.nopoint", text), Findings.NONE);
        }
        throw new UnreadableInput(Texts.of("territory.nopoint", text), Findings.NONE);
    }

    private static long whole(String text, CoordinateSystem system) {
        BigDecimal value = new BigDecimal(text.strip());
        if (Math.abs((long) value.precision() - value.scale()) > 12) {
            throw new ArithmeticException("A coordinate must be below 10^12, but is not");
        }
        return value.multiply(BigDecimal.valueOf(system.perUnit()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private Atom atom(Community community) {
        if (atom == null) {
            throw new UnreadableInput(Texts.of("territory.where"), Findings.NONE);
        }
        List<Atom> atoms = List.copyOf(community.territory().atoms());
        List<String> known = atoms.stream().map(one -> one.id().value()).toList();
        int at = known.indexOf(atom);
        if (at < 0) {
            String wanted = atom;
            throw new UnreadableInput(
                    Nearest.of(wanted, known)
                            .map(nearest -> Texts.of("noatom.near", wanted, nearest))
                            .orElse(Texts.of("noatom", wanted)),
                    Findings.NONE);
        }
        return atoms.get(at);
    }
}
