package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Nearest;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.TerritoryLog;
import org.gridgov.grid.history.UnitShare;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gridgov territory trace CASE UNIT}: what became of a unit, or what it was made of. */
@Command(name = "trace", description = "What became of a unit, or where it came from. / 单元的去向与来历。")
final class TerritoryTrace extends CaseQuestion {
    @Parameters(index = "1", paramLabel = "UNIT", description = "A code, of today or of old. / 现用或旧的编码。")
    private String unit = "";

    @Option(names = "--from", paramLabel = "DAY", description = "A day on which it stood; by default its first. / 起始日。")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The other day; by default the case's. / 截止日。")
    private @Nullable LocalDate to;

    @Option(names = "--back", description = "Where it came from. / 追溯来历。")
    private boolean back;

    /** The answer as JSON. */
    @JsonPropertyOrder({"unit", "from", "to", "back", "units"})
    record Trace(GridCode unit, LocalDate from, LocalDate to, boolean back, List<UnitShare> units) {}

    @Override
    Answer answer(Loaded<Community> loaded, Session session) {
        Community community = loaded.value();
        TerritoryLog log = community.history();
        GridCode code = code(log, unit);
        List<GridUnit> lives = log.lives(code);
        DateRange life = (back ? lives.get(lives.size() - 1) : lives.get(0)).valid();
        LocalDate today = community.today();
        LocalDate start = from != null ? from : back ? within(life, today) : life.from();
        LocalDate end = to != null ? to : back ? earliest(log) : today.isBefore(start) ? start : today;
        if (back ? end.isAfter(start) : end.isBefore(start)) {
            throw new UnreadableInput(Texts.of("territory.order", start, end), Findings.NONE);
        }
        List<UnitShare> shares = back ? log.traceBack(code, start, end) : log.trace(code, start, end);
        StringBuilder text = new StringBuilder(
                Texts.of(back ? "territory.trace.back" : "territory.trace", code, shown(start), shown(end))
                        .in(session.language()));
        text.append('\n');
        for (UnitShare share : shares) {
            LocalDate at = end.isBefore(share.unit().from()) ? share.unit().from() : end;
            String name = log.find(share.unit().code(), at)
                    .map(found -> found.name().in(session.language()))
                    .orElse("");
            text.append("  ")
                    .append(share.unit())
                    .append(' ')
                    .append(name)
                    .append("  ")
                    .append(share.share());
            text.append('\n');
        }
        if (shares.isEmpty()) {
            text.append(Texts.of("territory.trace.none", code, shown(start)).in(session.language()))
                    .append('\n');
        }
        return new Answer(new Trace(code, start, end, back, shares), text.toString(), ExitCode.FINE);
    }

    private static LocalDate within(DateRange life, LocalDate today) {
        return life.contains(today) || life.to().equals(LocalDate.MAX)
                ? (today.isBefore(life.from()) ? life.from() : today)
                : life.to().minusDays(1);
    }

    private static LocalDate earliest(TerritoryLog log) {
        return log.units().stream()
                .map(one -> one.valid().from())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static String shown(LocalDate day) {
        return day.equals(LocalDate.MIN) ? ".." : day.toString();
    }

    /** A code that the history knows; else the user is told which one is nearest. */
    static GridCode code(TerritoryLog log, String text) {
        List<String> known = log.units().stream().map(one -> one.code().value()).toList();
        if (!known.contains(text)) {
            throw new UnreadableInput(
                    Nearest.of(text, known)
                            .map(nearest -> Texts.of("nounit.near", text, nearest))
                            .orElse(Texts.of("nounit", text)),
                    Findings.NONE);
        }
        return GridCode.of(text);
    }
}
