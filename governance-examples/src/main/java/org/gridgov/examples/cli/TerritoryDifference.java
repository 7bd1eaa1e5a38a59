package org.gridgov.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Language;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Terms;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.history.TerritoryDiff;
import org.gridgov.grid.history.UnitChange;
import org.gridgov.snapshot.Community;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gridgov territory diff CASE DAY DAY}: what is different on the second day. */
@Command(name = "diff", description = "What changed between two days. / 两日之间的区划变化。")
final class TerritoryDifference extends CaseQuestion {
    @Parameters(index = "1", paramLabel = "DAY", description = "The first day. / 第一日。")
    private LocalDate one = LocalDate.MIN;

    @Parameters(index = "2", paramLabel = "DAY", description = "The second day. / 第二日。")
    private LocalDate other = LocalDate.MIN;

    @Override
    Answer answer(Loaded<Community> loaded, Session session) {
        List<UnitChange> changes = TerritoryDiff.between(loaded.value().history(), one, other);
        StringBuilder text = new StringBuilder();
        for (UnitChange change : changes) {
            text.append(kinds(change, session.language())).append(' ').append(change.code());
            String before = name(change.before(), session.language());
            String after = name(change.after(), session.language());
            text.append(' ')
                    .append(
                            before.isEmpty() || after.isEmpty() || before.equals(after)
                                    ? before.isEmpty() ? after : before
                                    : before + " → " + after);
            if (change.kinds().contains(UnitChange.Kind.MOVED)) {
                text.append(' ').append(parent(change.before())).append(" → ").append(parent(change.after()));
            }
            if (!change.links().isEmpty()) {
                text.append(change.kinds().contains(UnitChange.Kind.NEW) ? " ← " : " → ")
                        .append(change.links());
            }
            text.append('\n');
        }
        text.append(Texts.of("territory.changes", changes.size()).in(session.language()))
                .append('\n');
        return new Answer(changes, text.toString(), ExitCode.FINE);
    }

    private static String kinds(UnitChange change, Language language) {
        return String.join(
                language == Language.ZH ? "、" : ", ",
                change.kinds().stream()
                        .map(kind -> Terms.name(kind).in(language).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String name(@Nullable GridUnit unit, Language language) {
        return unit == null ? "" : unit.name().in(language);
    }

    private static String parent(@Nullable GridUnit unit) {
        return unit == null ? "—" : String.valueOf(unit.parent() == null ? "—" : unit.parent());
    }
}
