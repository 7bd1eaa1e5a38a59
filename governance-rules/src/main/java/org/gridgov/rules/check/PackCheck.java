package org.gridgov.rules.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.policy.Effect;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Checks a pack against its own vocabulary.
 *
 * <p>What follows from another finding is left out, and of findings with one cause three are listed and the others
 * counted, so that the list stays as long as the work it asks for.
 *
 * <p>Thread-safe. O(cells × words of an attribute + characters of texts × length of words), for each switch.
 *
 * <p>Source: policy packs, {@code POLICY}: all errors of one run together.
 */
public final class PackCheck {
    /** At each of them the whole pack is checked, and for each a bundle is compiled. */
    private static final int MOST_SWITCHES = 500;

    private PackCheck() {}

    /**
     * Checks a pack as it holds at the beginning of its validity, and the instants at which its numbers or tables switch.
     *
     * @param pack the pack as it was read
     * @return the pack as it will first be executed, empty if there is any error at any instant, because a pack that
     *     lacks one row could lack the one that forbids; with every finding, those of its reading included
     */
    public static Loaded<Optional<CheckedPack>> of(PolicyPack pack) {
        return of(pack, pack.info().from());
    }

    /**
     * Checks a pack as it holds at one instant, and the instants at which its numbers or tables switch.
     *
     * @param pack the pack as it was read
     * @param at the instant, of which only the numbers and tables in force are taken; whether the pack is valid then is
     *     for the host to ask
     * @return the pack as it will be executed then, empty if there is any error at any instant; with every finding
     */
    public static Loaded<Optional<CheckedPack>> of(PolicyPack pack, Instant at) {
        List<Finding> findings = new ArrayList<>();
        Optional<CheckedPack> checked = edition(pack, at, findings);
        Set<Finding> distinct = new LinkedHashSet<>(findings);
        Set<Instant> switches = pack.switches();
        boolean tooMany = switches.size() > MOST_SWITCHES;
        if (tooMany) {
            distinct.add(RuleMessages.error("GP-PAR-06", Place.NONE, MOST_SWITCHES, switches.size()));
        }
        for (Instant other : switches) {
            if (!other.equals(at) && !tooMany) {
                List<Finding> more = new ArrayList<>();
                edition(pack, other, more);
                distinct.addAll(more);
            }
        }
        Findings all = RootCauses.of(pack, Findings.of(distinct));
        return new Loaded<>(all.hasErrors() ? Optional.empty() : checked, all);
    }

    /**
     * The columns of a table that ask something.
     *
     * @param table the table
     * @param vocabulary the attributes of its pack
     * @return the attribute of each condition column, by the column's position from 0; columns that can't be understood
     *     are left out
     */
    public static SortedMap<Integer, Attribute> conditionColumns(DecisionTable table, List<Attribute> vocabulary) {
        return new TreeMap<>(new Columns(table, vocabulary, new ArrayList<>()).conditions());
    }

    private static Optional<CheckedPack> edition(PolicyPack pack, Instant at, List<Finding> findings) {
        Edition edition = new Edition(pack, at);
        List<Attribute> attributes = edition.attributes(findings);
        List<Rule> rules = new ArrayList<>();
        Map<String, DecisionTable> byName = new HashMap<>();
        for (DecisionTable table : edition.tables()) {
            Place place = table.place(table.roles());
            boolean isFirst = checkName(table, place, byName, findings);
            List<Rule> ofTable = new TableCheck(table, attributes, edition, findings).rules();
            // Of two tables of one name all identifiers are the same, which goes without saying.
            rules.addAll(isFirst ? ofTable : List.of());
        }
        SentenceWords words = new SentenceWords(attributes);
        pack.sentences().forEach(file -> rules.addAll(new SentenceCheck(file, words, edition, findings).rules()));
        DrlNames names = new DrlNames(attributes);
        pack.drl()
                .forEach(file ->
                        rules.addAll(new DrlCheck(file, names, pack.version().kind(), edition, findings).rules()));
        Phrases.check(pack, attributes, findings);
        refuseSharedIds(rules, findings);
        // Where a column was not understood, rows look alike that are not.
        if (findings.stream().noneMatch(finding -> finding.code().startsWith("GP-TAB-"))) {
            warnOfTwins(rules, findings);
        }
        boolean complete = findings.stream().noneMatch(finding -> finding.level() == Level.ERROR);
        boolean isWhole = complete && !pack.findings().hasErrors();
        if (isWhole && rules.stream().noneMatch(rule -> rule.info().effect() == Effect.QUALIFY)) {
            findings.add(RuleMessages.warning(
                    "GP-RULE-01", Place.NONE, pack.version().id()));
        }
        return complete
                ? Optional.of(new CheckedPack(edition.version(), pack.info(), attributes, edition.parameters(), rules))
                : Optional.empty();
    }

    /**
     * Shortens a list of findings to three of each cause, with a count of the others.
     *
     * @param findings any findings
     * @return the same list if no cause has more than three; shortened again, it stays as it is
     */
    public static Findings brief(Findings findings) {
        return RootCauses.brief(findings);
    }

    private static boolean checkName(
            DecisionTable table, Place place, Map<String, DecisionTable> byName, List<Finding> findings) {
        try {
            Require.code("A table", table.name());
        } catch (IllegalArgumentException e) {
            findings.add(RuleMessages.error("GP-TAB-10", place, Require.abbreviate(table.name())));
        }
        DecisionTable first = byName.putIfAbsent(table.name(), table);
        if (first != null) {
            findings.add(RuleMessages.error("GP-TAB-09", place, Require.abbreviate(table.name()), first.source()));
        }
        return first == null;
    }

    private static void refuseSharedIds(List<Rule> rules, List<Finding> findings) {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = byId.putIfAbsent(rule.info().id(), rule);
            if (first != null) {
                findings.add(RuleMessages.error(
                        "GP-RULE-02", rule.place(), rule.info().id(), first.place()));
            }
        }
    }

    private static void warnOfTwins(List<Rule> rules, List<Finding> findings) {
        record Meaning(Effect effect, List<Condition> conditions) {}
        Map<Meaning, Rule> seen = new HashMap<>();
        Map<Rule, List<Finding>> twins = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<Condition> sorted = rule.conditions().stream()
                    .sorted(TableCheck.ANY_ORDER)
                    .distinct()
                    .toList();
            Rule first = seen.putIfAbsent(new Meaning(rule.info().effect(), sorted), rule);
            if (first != null) {
                twins.computeIfAbsent(first, any -> new ArrayList<>())
                        .add(RuleMessages.warning(
                                "GP-ROW-07",
                                rule.place(),
                                rule.info().id(),
                                first.info().id()));
            }
        }
        twins.values().forEach(same -> findings.addAll(RootCauses.firstOf(same)));
    }
}
