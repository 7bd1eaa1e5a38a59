package org.gridgov.rules.workbench.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Require;
import org.gridgov.basics.Terms;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.ScenarioKey;
import org.gridgov.rules.pack.Spelling;
import org.gridgov.rules.pack.Stated;
import org.jspecify.annotations.Nullable;

/** Looks the words of an expectation up among decisions, rules and candidates. */
final class ExpectationReader {
    private static final Set<String> NOBODY = Set.of("无", "none", "nobody");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,7}");

    private final List<String> rules;
    private final List<Finding> findings;

    ExpectationReader(List<String> rules, List<Finding> findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /** What is expected of one case. */
    Expectation expectation(SortedMap<ScenarioKey, Stated> said) {
        return new Expectation(
                decision(said.get(ScenarioKey.DECISION)),
                number(said.get(ScenarioKey.POINTS), -100_000_000, 100_000_000),
                rules(said.get(ScenarioKey.REASONS)),
                rules(said.get(ScenarioKey.NOT_BECAUSE)));
    }

    /** What is expected over all cases, of which each has a label. */
    Overall overall(SortedMap<ScenarioKey, Stated> said, List<String> labels) {
        return new Overall(
                chosen(said.get(ScenarioKey.CHOSEN), labels),
                order(said.get(ScenarioKey.ORDER), labels),
                number(said.get(ScenarioKey.ELIGIBLE_COUNT), 0, labels.size()),
                number(said.get(ScenarioKey.ELIGIBLE_SHARE), 0, 100));
    }

    /** Refuses what can't be expected of this form of scenario. */
    void only(SortedMap<ScenarioKey, Stated> said, Set<ScenarioKey> allowed) {
        said.forEach((key, stated) -> {
            if (!allowed.contains(key)) {
                findings.add(RuleMessages.error(
                        "GP-SCN-12",
                        stated.place(),
                        key.word(),
                        RuleMessages.list(
                                allowed.stream().map(ScenarioKey::word).toList())));
            }
        });
    }

    private @Nullable Decision decision(@Nullable Stated said) {
        if (said == null) {
            return null;
        }
        String written = one(said);
        List<LocalText> names =
                Arrays.stream(Decision.values()).map(Terms::name).toList();
        List<String> words = new ArrayList<>();
        for (Decision decision : Decision.values()) {
            LocalText name = Terms.name(decision);
            List<String> own = List.of(name.zh(), name.en(), name.en().replace(' ', '-'));
            if (own.contains(Spelling.key(written))) {
                return decision;
            }
            words.addAll(own);
        }
        findings.add(RuleMessages.error(
                "GP-SCN-07", said.place(), Require.abbreviate(written), RuleMessages.hint(written, words, names)));
        return null;
    }

    private @Nullable Integer number(@Nullable Stated said, int from, int to) {
        if (said == null) {
            return null;
        }
        String written = Spelling.plain(one(said)).replaceFirst("[%分]$", "");
        if (NUMBER.matcher(written).matches()) {
            int number = Integer.parseInt(written);
            if (number >= from && number <= to) {
                return number;
            }
        }
        findings.add(RuleMessages.error("GP-SCN-08", said.place(), Require.abbreviate(one(said)), from, to));
        return null;
    }

    /** A single text, or the texts put together, so that a misplaced list is shown as it stands. */
    private static String one(Stated said) {
        return said.values().size() == 1 ? said.values().get(0) : said.values().toString();
    }

    private List<String> rules(@Nullable Stated said) {
        List<String> found = new ArrayList<>();
        if (said == null) {
            return found;
        }
        for (String text : named(said)) {
            for (String word : text.split("[、;；,，]")) {
                rule(word.strip(), said).ifPresent(found::add);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    /** What names something; an expectation of nothing at all would hold whatever comes out. */
    private List<String> named(Stated said) {
        List<String> named = said.values().stream()
                .filter(text -> !text.replaceAll("[、;；,，=＝\\s]", "").isEmpty())
                .toList();
        if (named.isEmpty() || named.size() < said.values().size()) {
            findings.add(RuleMessages.error("GP-SCN-19", said.place(), Require.abbreviate(said.key())));
        }
        return named;
    }

    /** Table and row, or the row alone where no other table has such a row. */
    private Optional<String> rule(String word, Stated said) {
        if (rules.contains(word)) {
            return Optional.of(word);
        }
        List<String> sameRow =
                rules.stream().filter(rule -> rule.endsWith("/" + word)).toList();
        if (sameRow.size() == 1) {
            return Optional.of(sameRow.get(0));
        }
        List<LocalText> names = (sameRow.isEmpty() ? rules : sameRow)
                .stream().map(rule -> LocalText.of(rule, rule)).toList();
        findings.add(RuleMessages.error(
                "GP-SCN-06",
                said.place(),
                Require.abbreviate(word),
                RuleMessages.hint(word, sameRow.isEmpty() ? rules : List.of(), names)));
        return Optional.empty();
    }

    private @Nullable String chosen(@Nullable Stated said, List<String> labels) {
        if (said == null) {
            return null;
        }
        String written = one(said);
        if (NOBODY.contains(Spelling.key(written))) {
            return "";
        }
        return candidate(written, said, labels).orElse(null);
    }

    /** Candidates of equal points stand in one item, joined by {@code =}. */
    private List<List<String>> order(@Nullable Stated said, List<String> labels) {
        List<List<String>> order = new ArrayList<>();
        if (said == null) {
            return order;
        }
        for (String item : named(said)) {
            List<String> tied = new ArrayList<>();
            for (String word : item.split("[=＝]", -1)) {
                candidate(word.strip(), said, labels).ifPresent(tied::add);
            }
            order.add(tied);
        }
        return order;
    }

    private Optional<String> candidate(String word, Stated said, List<String> labels) {
        // A candidate may be named by either half of "中文|English", if no other one is called so.
        List<String> halves = labels.stream()
                .filter(label -> List.of(label.split("\\|")).contains(word))
                .toList();
        if (labels.contains(word) || halves.size() == 1) {
            return Optional.of(labels.contains(word) ? word : halves.get(0));
        }
        List<String> meant = halves.isEmpty() ? labels : halves;
        List<LocalText> names = meant.stream()
                .map(label -> label.replace('|', '/'))
                .map(label -> LocalText.of(label, label))
                .toList();
        findings.add(RuleMessages.error(
                "GP-SCN-10",
                said.place(),
                Require.abbreviate(word),
                RuleMessages.hint(word, halves.isEmpty() ? labels : List.of(), names)));
        return Optional.empty();
    }
}
