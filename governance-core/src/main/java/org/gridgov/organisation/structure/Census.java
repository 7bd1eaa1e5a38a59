package org.gridgov.organisation.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Nearest;
import org.gridgov.basics.Place;
import org.gridgov.organisation.Formula;
import org.gridgov.organisation.FormulaLine;

/**
 * Counts what there is on a day, and says why a formula does not hold (组织普查).
 *
 * <p>Whatever is written twice with the same identifier counts once. Immutable, thread-safe; built in O(rows log rows), a
 * gap is explained in O(rows + kinds × length²).
 *
 * <p>Source: O2, {@code INVARIANTS}.
 */
public final class Census {
    /** More causes than these help nobody. */
    private static final int MOST_CAUSES = 5;

    private record Entry(String id, DateRange valid) {}

    private final LocalDate day;
    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final Map<String, List<String>> counts = new TreeMap<>();

    private Census(LocalDate day) {
        this.day = day;
    }

    /**
     * Counts.
     *
     * @param rows what makes up the structure, of all days
     * @param day the day that is looked at
     * @return the census of that day
     */
    public static Census of(StructureRows rows, LocalDate day) {
        Census census = new Census(day);
        rows.units().forEach(unit -> census.add("unit:" + unit.kind(), unit.code(), unit.valid()));
        rows.organisations().forEach(body -> census.add("organisation:" + body.kind(), body.id(), body.valid()));
        rows.partners().forEach(partner -> census.add("slot:" + partner.slot(), partner.id(), partner.valid()));
        census.entries.forEach((counted, all) -> {
            TreeSet<String> standing = new TreeSet<>();
            all.stream().filter(entry -> entry.valid().contains(day)).forEach(entry -> standing.add(entry.id()));
            census.counts.put(counted, List.copyOf(standing));
        });
        return census;
    }

    private void add(String counted, Object id, DateRange valid) {
        entries.computeIfAbsent(counted, key -> new ArrayList<>()).add(new Entry(id.toString(), valid));
    }

    /** {@return the identifiers of what stands on the day, by what is counted, as {@link Formula#check} wants them} */
    public Map<String, List<String>> counts() {
        return Map.copyOf(counts);
    }

    /**
     * Explains the numbers of a formula that do not hold.
     *
     * @param formula the formula
     * @return one gap per number that does not hold, in the order of the formula
     */
    public List<FormulaGap> gaps(Formula formula) {
        return formula.check(counts).stream()
                .filter(line -> !line.holds())
                .map(this::gap)
                .toList();
    }

    /**
     * Checks a formula.
     *
     * @param formula the formula
     * @return one warning per number that does not hold, with surplus identifiers and likely causes
     */
    public Findings check(Formula formula) {
        List<Finding> findings = new ArrayList<>();
        for (FormulaGap gap : gaps(formula)) {
            FormulaLine line = gap.line();
            List<LocalText> why = new ArrayList<>();
            if (!gap.surplus().isEmpty()) {
                why.add(text("surplus", String.join(" ", gap.surplus())));
            }
            gap.causes().forEach(cause -> why.add(cause.text()));
            if (why.isEmpty()) {
                why.add(text("none"));
            }
            findings.add(Catalogue.core()
                    .finding(
                            Level.WARNING,
                            "GG-ORG-08",
                            Place.of("case.yaml").column("formulas"),
                            formula.text(),
                            line.counted(),
                            line.wanted(),
                            line.found().size(),
                            joined(why)));
        }
        return Findings.of(findings);
    }

    private FormulaGap gap(FormulaLine line) {
        List<String> surplus = new ArrayList<>();
        List<FormulaGap.Cause> causes = new ArrayList<>();
        if (line.missing() < 0) {
            surplus.addAll(latest(line).subList(0, -line.missing()));
        } else {
            notNow(line, causes);
            misspelt(line, causes);
        }
        return new FormulaGap(line, surplus, causes.stream().limit(MOST_CAUSES).toList());
    }

    private List<String> latest(FormulaLine line) {
        Map<String, LocalDate> first = new TreeMap<>();
        for (Entry entry : entries.getOrDefault(line.counted(), List.of())) {
            if (entry.valid().contains(day)) {
                first.merge(entry.id(), entry.valid().from(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first.entrySet().stream()
                .sorted(Map.Entry.<String, LocalDate>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void notNow(FormulaLine line, List<FormulaGap.Cause> causes) {
        List<Entry> others = entries.getOrDefault(line.counted(), List.of()).stream()
                .filter(entry -> !line.found().contains(entry.id()))
                .distinct()
                .toList();
        others.stream()
                .filter(entry -> !entry.valid().to().isAfter(day))
                .sorted(Comparator.comparing((Entry entry) -> entry.valid().to())
                        .reversed()
                        .thenComparing(Entry::id))
                .forEach(entry -> causes.add(new FormulaGap.Cause(
                        FormulaGap.Why.ENDED,
                        entry.id(),
                        text("ended", entry.id(), entry.valid().to()))));
        others.stream()
                .filter(entry -> entry.valid().from().isAfter(day))
                .sorted(Comparator.comparing((Entry entry) -> entry.valid().from())
                        .thenComparing(Entry::id))
                .forEach(entry -> causes.add(new FormulaGap.Cause(
                        FormulaGap.Why.NOT_BEGUN,
                        entry.id(),
                        text("later", entry.id(), entry.valid().from()))));
    }

    private void misspelt(FormulaLine line, List<FormulaGap.Cause> causes) {
        String prefix = line.counted().substring(0, line.counted().indexOf(':') + 1);
        String kind = line.counted().substring(prefix.length());
        TreeSet<String> kinds = new TreeSet<>();
        entries.keySet().stream()
                .filter(counted -> counted.startsWith(prefix) && !counted.equals(line.counted()))
                .forEach(counted -> kinds.add(counted.substring(prefix.length())));
        Nearest.of(kind, kinds)
                .ifPresent(near -> counts.getOrDefault(prefix + near, List.of())
                        .forEach(id -> causes.add(
                                new FormulaGap.Cause(FormulaGap.Why.MISSPELT, id, text("misspelt", id, near, kind)))));
    }

    private static LocalText text(String key, Object... arguments) {
        return Catalogue.core().text("formula.gap." + key, arguments);
    }

    private static LocalText joined(List<LocalText> texts) {
        return LocalText.of(
                String.join("；", texts.stream().map(LocalText::zh).toList()),
                String.join("; ", texts.stream().map(LocalText::en).toList()));
    }
}
