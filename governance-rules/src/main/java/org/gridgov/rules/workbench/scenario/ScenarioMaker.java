package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.ScenarioKey;
import org.gridgov.rules.pack.ScenarioRow;
import org.gridgov.rules.pack.ScenarioSheet;
import org.gridgov.rules.pack.Stated;

/** Makes scenarios of the rows of one file; a row with an error makes none. */
final class ScenarioMaker {
    private static final int MOST_CASES = 1000;
    private static final Set<ScenarioKey> OF_ONE =
            EnumSet.of(ScenarioKey.DECISION, ScenarioKey.POINTS, ScenarioKey.REASONS, ScenarioKey.NOT_BECAUSE);
    private static final Set<ScenarioKey> OF_GROUP =
            EnumSet.of(ScenarioKey.CHOSEN, ScenarioKey.ORDER, ScenarioKey.ELIGIBLE_COUNT, ScenarioKey.ELIGIBLE_SHARE);
    private static final Set<ScenarioKey> OF_SWEEP = EnumSet.of(
            ScenarioKey.DECISION,
            ScenarioKey.POINTS,
            ScenarioKey.REASONS,
            ScenarioKey.NOT_BECAUSE,
            ScenarioKey.ELIGIBLE_COUNT,
            ScenarioKey.ELIGIBLE_SHARE);

    private final List<Finding> findings;
    private final FactReader facts;
    private final ExpectationReader expectations;

    ScenarioMaker(CheckedPack pack, List<Finding> findings) {
        this.findings = findings;
        facts = new FactReader(pack.attributes(), findings);
        expectations = new ExpectationReader(
                pack.rules().stream().map(rule -> rule.info().id()).toList(), findings);
    }

    List<Scenario> scenarios(ScenarioSheet sheet) {
        FactReader.Draft base = new FactReader.Draft();
        facts.apply(sheet.base(), base);
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ScenarioRow row : sheet.rows()) {
            int before = findings.size();
            Optional<LocalText> name = name(row, names);
            lacksExpectation(row);
            FactReader.Draft draft = base.copy();
            facts.apply(row.given(), draft);
            Optional<Scenario> scenario = row.group().isEmpty()
                    ? sweep(row, name.orElse(LocalText.parse("")), draft)
                    : group(row, name.orElse(LocalText.parse("")), draft);
            if (findings.size() == before) {
                scenario.ifPresent(scenarios::add);
            }
        }
        return scenarios;
    }

    private Optional<LocalText> name(ScenarioRow row, Set<String> names) {
        Place place = row.place();
        if (row.name().isBlank() || !names.add(row.name())) {
            findings.add(RuleMessages.error("GP-SCN-09", place, Require.abbreviate(row.name())));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalText.parse(row.name()));
        } catch (IllegalArgumentException e) {
            findings.add(RuleMessages.error(
                    "GP-YAML-07",
                    place,
                    ScenarioKey.NAME.word(),
                    RuleMessages.text("rule.text"),
                    Require.abbreviate(row.name())));
            return Optional.empty();
        }
    }

    /** A single case is a sweep over nothing. */
    private Optional<Scenario> sweep(ScenarioRow row, LocalText name, FactReader.Draft draft) {
        List<Case> cases = cases(row, draft);
        boolean single = row.sweep().isEmpty();
        List<SortedMap<ScenarioKey, Stated>> said = row.expect();
        int count = Math.max(1, cases.size());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.size() > 1 && said.size() != count) {
            findings.add(RuleMessages.error("GP-SCN-14", row.place(), count, said.size()));
            return Optional.empty();
        }
        Overall overall = Overall.NOTHING;
        if (said.size() == 1) {
            expectations.only(said.get(0), single ? OF_ONE : OF_SWEEP);
            SortedMap<ScenarioKey, Stated> whole = new TreeMap<>(said.get(0));
            whole.keySet().retainAll(OF_GROUP);
            overall = expectations.overall(whole, labels(cases));
        } else {
            said.forEach(each -> expectations.only(each, OF_ONE));
        }
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Expectation expect = expectations.expectation(said.get(said.size() == 1 ? 0 : i));
            trials.add(new Trial(cases.get(i).label, cases.get(i).draft.facts(), expect));
        }
        return trials.isEmpty() ? Optional.empty() : Optional.of(new Scenario(name, row.place(), trials, overall));
    }

    /** What could not be read was still written, so only what was not counts as expecting nothing. */
    private void lacksExpectation(ScenarioRow row) {
        boolean nothing = row.expect().stream().allMatch(Map::isEmpty);
        boolean lacks = row.group().isEmpty()
                ? nothing || row.expect().stream().anyMatch(Map::isEmpty)
                : nothing
                        && row.group().stream()
                                .flatMap(candidate -> candidate.expect().stream())
                                .allMatch(Map::isEmpty);
        if (lacks) {
            findings.add(RuleMessages.error("GP-SCN-03", row.place(), Require.abbreviate(row.name())));
        }
    }

    /** Facts of one case of a sweep, and what tells it from the others. */
    private record Case(String label, FactReader.Draft draft) {}

    private static List<String> labels(List<Case> cases) {
        return cases.stream().map(Case::label).toList();
    }

    /** Every combination of the values that are swept over, the first attribute changing slowest. */
    private List<Case> cases(ScenarioRow row, FactReader.Draft draft) {
        List<Case> cases = List.of(new Case("", draft));
        Set<String> seen = new HashSet<>();
        for (Stated said : row.sweep()) {
            Optional<Attribute> attribute = facts.attribute(said);
            attribute.ifPresent(found -> facts.refuseSecond(found, said, seen));
            long count = (long) cases.size() * said.values().size();
            if (attribute.isEmpty()) {
                return List.of();
            }
            if (count > MOST_CASES || count == 0) {
                findings.add(RuleMessages.error("GP-SCN-15", said.place(), count, MOST_CASES));
                return List.of();
            }
            List<Case> more = new ArrayList<>();
            for (Case each : cases) {
                for (String value : said.values()) {
                    FactReader.Draft copy = each.draft.copy();
                    facts.set(attribute.get(), List.of(value), said.place(), copy);
                    String label = said.key() + "=" + value;
                    more.add(new Case(each.label.isEmpty() ? label : each.label + ", " + label, copy));
                }
            }
            cases = more;
        }
        return cases;
    }

    private Optional<Scenario> group(ScenarioRow row, LocalText name, FactReader.Draft draft) {
        if (!row.sweep().isEmpty() || row.expect().size() > 1) {
            findings.add(RuleMessages.error(
                    "GP-SCN-02", row.place(), ScenarioKey.GROUP.word(), RuleMessages.text("shape.group")));
            return Optional.empty();
        }
        List<Trial> trials = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ScenarioRow candidate : row.group()) {
            if (candidate.name().isBlank() || !names.add(candidate.name())) {
                findings.add(RuleMessages.error("GP-SCN-09", candidate.place(), Require.abbreviate(candidate.name())));
            }
            FactReader.Draft own = draft.copy();
            facts.apply(candidate.given(), own);
            Expectation expect = Expectation.NOTHING;
            if (candidate.expect().size() > 1) {
                findings.add(RuleMessages.error(
                        "GP-SCN-02", candidate.place(), ScenarioKey.EXPECT.word(), RuleMessages.text("shape.mapping")));
            }
            for (SortedMap<ScenarioKey, Stated> said : candidate.expect()) {
                expectations.only(said, OF_ONE);
                expect = expectations.expectation(said);
            }
            trials.add(new Trial(candidate.name(), own.facts(), expect));
        }
        Overall overall = Overall.NOTHING;
        if (!row.expect().isEmpty()) {
            expectations.only(row.expect().get(0), OF_GROUP);
            overall = expectations.overall(
                    row.expect().get(0), trials.stream().map(Trial::label).toList());
        }
        return Optional.of(new Scenario(name, row.place(), trials, overall));
    }
}
