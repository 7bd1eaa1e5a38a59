package org.gridgov.rules.check.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.Place;
import org.gridgov.policy.Effect;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.PackCheck;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.check.space.Points;
import org.gridgov.rules.check.space.Region;
import org.gridgov.rules.check.space.Space;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.RuleMessages;

/** Looks at every condition column of a pack's tables as they hold at one instant. Not thread-safe. */
final class ColumnChecks {
    private final CheckedPack pack;
    private final Space space;
    private final Entries entries;
    private final Region forbidden;
    private final Region qualified;

    ColumnChecks(CheckedPack pack, Space space, Entries entries, Region forbidden, Region qualified) {
        this.pack = pack;
        this.space = space;
        this.entries = entries;
        this.forbidden = forbidden;
        this.qualified = qualified;
    }

    void run(List<DecisionTable> tables) {
        for (DecisionTable table : tables) {
            List<Rule> own = rules(table);
            if (own.isEmpty()) {
                continue;
            }
            Set<String> seen = new LinkedHashSet<>();
            for (Map.Entry<Integer, Attribute> column :
                    PackCheck.conditionColumns(table, pack.attributes()).entrySet()) {
                Attribute attribute = column.getValue();
                if (seen.add(attribute.name())) {
                    String heading = table.headings().cell(column.getKey());
                    column(
                            table,
                            attribute,
                            own,
                            Place.of(table.source())
                                    .row(table.headings().number())
                                    .column(heading));
                }
            }
        }
    }

    /** The rows of a table; a file of sentences may bear the name of a table, but not be the same file. */
    private List<Rule> rules(DecisionTable table) {
        return pack.rules().stream()
                .filter(rule -> rule.info().id().startsWith(table.name() + "/"))
                .filter(rule -> rule.place().source().equals(table.source()))
                .toList();
    }

    private void column(DecisionTable table, Attribute attribute, List<Rule> own, Place place) {
        List<Rule> asking = own.stream()
                .filter(rule -> rule.conditions().stream()
                        .anyMatch(condition -> condition.attribute().equals(attribute)))
                .toList();
        String subject = table.name() + "/" + attribute.name();
        if (asking.isEmpty()) {
            entries.add(RuleMessages.warning("GP-LINT-08", place, table.name(), attribute.label()), subject);
            return;
        }
        entries.prove(space, "columns", 1, progress -> {
            if (!matters(asking, attribute)) {
                entries.add(RuleMessages.warning("GP-LINT-09", place, table.name(), attribute.label()), subject);
            }
        });
    }

    /** What each rule would hold more without its conditions on the attribute. */
    private Region more(Rule rule, Attribute attribute) {
        Rule without = new Rule(
                rule.info(),
                rule.place(),
                rule.conditions().stream()
                        .filter(condition -> !condition.attribute().equals(attribute))
                        .toList());
        return space.fires(without).minus(space.fires(rule));
    }

    /**
     * Whether some verdict changes without the column. Rules only gain cases by that, so eligible cases are lost where a
     * FORBID gains some, and won where a QUALIFY does and no FORBID holds; if neither, only points can change.
     */
    private boolean matters(List<Rule> asking, Attribute attribute) {
        Region eligible = qualified.minus(forbidden);
        Region closed = forbidden;
        for (Rule rule : asking) {
            if (rule.info().effect() == Effect.FORBID) {
                Region more = more(rule, attribute);
                if (more.meets(eligible)) {
                    return true;
                }
                closed = closed.or(more);
            }
        }
        Points points = Points.none(space);
        for (Rule rule : asking) {
            if (rule.info().effect() != Effect.FORBID) {
                Region more = more(rule, attribute);
                if (rule.info().effect() == Effect.QUALIFY && !closed.encloses(more.minus(qualified))) {
                    return true;
                }
                points = points.plus(more.and(eligible), rule.info().points());
            }
        }
        return !points.isZero();
    }
}
