package org.gridgov.rules.workbench.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Decisions in the order in which they were made, one line of JSON each (判定日志).
 *
 * <p>A line keeps the facts that the rules of its version read and no other, so a log never knows more of a person than
 * the decision needed. Immutable, thread-safe.
 *
 * <p>Source: invariants Q1 and Q2.
 */
public final class DecisionLog {
    private final String source;
    private final List<Entry> entries;

    private DecisionLog(String source, List<Entry> entries) {
        this.source = source;
        this.entries = List.copyOf(entries);
    }

    /** A decision and the line of the file on which it stands. */
    record Entry(int row, LoggedDecision decision) {}

    /**
     * Logs judgements.
     *
     * @param pack the version that judged
     * @param cases the cases
     * @param judgements one per case, same order
     * @return the log
     * @throws IllegalArgumentException if there are more or fewer judgements than cases
     */
    public static DecisionLog of(CheckedPack pack, List<? extends PolicyCase> cases, List<Judgement> judgements) {
        if (cases.size() != judgements.size()) {
            throw new IllegalArgumentException("There must be one judgement per case, but there are "
                    + judgements.size() + " for " + cases.size());
        }
        Set<String> names = new HashSet<>();
        Set<String> measures = new HashSet<>();
        for (Attribute attribute : pack.attributesRead()) {
            attribute
                    .scale()
                    .ifPresentOrElse(scale -> measures.add(scale.measure()), () -> names.add(attribute.name()));
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            PolicyCase each = cases.get(i);
            entries.add(new Entry(
                    i + 1,
                    new LoggedDecision(
                            pack.version(),
                            each.subject(),
                            each.candidate(),
                            only(each.facts(), names, measures),
                            judgements.get(i))));
        }
        return new DecisionLog("", entries);
    }

    private static CaseFacts only(CaseFacts facts, Set<String> names, Set<String> measures) {
        Map<String, Set<String>> codes = new TreeMap<>();
        facts.codes().names().stream()
                .filter(names::contains)
                .forEach(name -> codes.put(name, new TreeSet<>(facts.codes().codes(name))));
        Map<String, Long> numbers = new TreeMap<>(facts.measures());
        numbers.keySet().retainAll(measures);
        return CaseFacts.of(Facts.of(codes), numbers);
    }

    /**
     * Reads a log.
     *
     * @param source the name of the file, for findings
     * @param text its lines; blank ones are passed over
     * @return the good lines, with a finding for each that is not exactly as it was written; no content of a line is
     *     repeated in a finding
     */
    public static Loaded<DecisionLog> read(String source, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        int row = 0;
        for (String line : text.split("\n", -1)) {
            row++;
            if (!line.isBlank()) {
                try {
                    entries.add(new Entry(row, DecisionLine.read(line)));
                } catch (IllegalArgumentException e) {
                    findings.add(
                            RuleMessages.error("GP-REP-01", Place.of(source).row(row)));
                }
            }
        }
        return new Loaded<>(new DecisionLog(source, entries), Findings.of(findings));
    }

    /** {@return the decisions, in the order in which they were made} */
    public List<LoggedDecision> decisions() {
        return entries.stream().map(Entry::decision).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    Place place(Entry entry) {
        return Place.of(source).row(entry.row());
    }

    /** {@return the lines, each ended by a line break} */
    public String text() {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.decision().line()).append('\n'));
        return text.toString();
    }

    /** Two logs are equal if their decisions are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionLog log && decisions().equals(log.decisions());
    }

    @Override
    public int hashCode() {
        return decisions().hashCode();
    }

    @Override
    public String toString() {
        return "DecisionLog[" + entries.size() + " decisions]";
    }
}
