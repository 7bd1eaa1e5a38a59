package org.gridgov.merging.collect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.Atom;
import org.gridgov.grid.AtomId;
import org.gridgov.merging.Net;
import org.gridgov.organisation.LineOfWork;

/**
 * Which facts several lines of work collect of the same subjects, and what it spares people to ask once (一数一源).
 *
 * <p>A line asks the subjects on the ground of its net, or all if it has no net. Facts are the same if code, kind of
 * subject and interval are. Asking is merged, reading is not: {@link #mayRead} answers as before. Immutable, thread-safe;
 * O(items × atoms).
 *
 * <p>Source: M8 and M10, {@code INVARIANTS}.
 */
public final class CollectOnce {
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private final List<SharedItem> items;

    private CollectOnce(List<SharedItem> items) {
        this.items = items;
    }

    /**
     * Finds what can be collected once.
     *
     * @param items the items of all lines, in any order; of two of one line and code the first by interval counts
     * @param nets the nets, one per line of work
     * @param atoms the ground
     * @param subjects how many subjects there are
     * @return the plan
     */
    public static CollectOnce of(
            Collection<DataItem> items, List<Net> nets, Collection<Atom> atoms, Subjects subjects) {
        Map<LineOfWork, SortedSet<AtomId>> groundOf = new HashMap<>();
        nets.forEach(
                net -> groundOf.put(net.line(), new TreeSet<>(net.cellsByAtom().keySet())));
        List<DataItem> sorted = items.stream()
                .sorted(Comparator.comparing(DataItem::item)
                        .thenComparing(DataItem::subject)
                        .thenComparing(DataItem::everyDays)
                        .thenComparing(DataItem::line)
                        .thenComparing(item -> item.purposes().toString()))
                .toList();
        Map<LineOfWork, SortedSet<ItemCode>> known = new HashMap<>();
        Map<List<Object>, List<DataItem>> alike = new LinkedHashMap<>();
        for (DataItem item : sorted) {
            if (known.computeIfAbsent(item.line(), line -> new TreeSet<>()).add(item.item())) {
                alike.computeIfAbsent(List.of(item.item(), item.subject(), item.everyDays()), same -> new ArrayList<>())
                        .add(item);
            }
        }
        List<SharedItem> shared = new ArrayList<>();
        for (List<DataItem> own : alike.values()) {
            shared.add(share(own, atoms, subjects, groundOf));
        }
        return new CollectOnce(List.copyOf(shared));
    }

    private static SharedItem share(
            List<DataItem> own,
            Collection<Atom> atoms,
            Subjects subjects,
            Map<LineOfWork, SortedSet<AtomId>> groundOf) {
        DataItem first = own.get(0);
        SortedMap<LineOfWork, SortedSet<Purpose>> purposes = new TreeMap<>();
        SortedMap<LineOfWork, Long> asked = new TreeMap<>();
        own.forEach(item -> {
            purposes.put(item.line(), item.purposes());
            asked.put(item.line(), 0L);
        });
        long once = 0;
        for (Atom atom : atoms) {
            long count = subjects.count(atom, first.subject());
            boolean any = false;
            for (LineOfWork line : purposes.keySet()) {
                SortedSet<AtomId> ground = groundOf.get(line);
                if (ground == null || ground.contains(atom.id())) {
                    asked.merge(line, count, Long::sum);
                    any = true;
                }
            }
            once += any ? count : 0;
        }
        LineOfWork lead = first.line();
        long most = -1;
        long sum = 0;
        for (Map.Entry<LineOfWork, Long> entry : asked.entrySet()) {
            sum += entry.getValue();
            if (entry.getValue() > most) {
                most = entry.getValue();
                lead = entry.getKey();
            }
        }
        return new SharedItem(
                first.item(),
                first.subject(),
                first.everyDays(),
                lead,
                purposes,
                once,
                aYear(sum, first.everyDays()),
                aYear(once, first.everyDays()));
    }

    /** Rounding keeps order, so that fewer contacts never look like more. */
    private static BigDecimal aYear(long contacts, int everyDays) {
        return BigDecimal.valueOf(contacts)
                .multiply(YEAR)
                .divide(BigDecimal.valueOf(everyDays), 2, RoundingMode.HALF_EVEN);
    }

    /** {@return every fact once, by code, kind of subject and interval} */
    public List<SharedItem> items() {
        return items;
    }

    /** {@return contacts a year today, over all lines, with two decimals} */
    public BigDecimal before() {
        return sum(SharedItem::before);
    }

    /** {@return contacts a year if every fact is collected once, with two decimals; at most {@link #before}} */
    public BigDecimal after() {
        return sum(SharedItem::after);
    }

    private BigDecimal sum(Function<SharedItem, BigDecimal> part) {
        return items.stream().map(part).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * Tells whether a line may read a fact for a purpose.
     *
     * <p>It may if its own item names the purpose. That another line has it, or collects for it, opens nothing.
     *
     * @param line the line of work
     * @param item the fact
     * @param purpose what it wants it for
     * @return whether it may
     */
    public boolean mayRead(LineOfWork line, ItemCode item, Purpose purpose) {
        return items.stream()
                .filter(shared -> shared.item().equals(item))
                .anyMatch(shared -> shared.purposes()
                        .getOrDefault(line, Collections.emptySortedSet())
                        .contains(purpose));
    }

    /** {@return a remark for each fact that several lines collect, and for each that a line may not read at all} */
    public Findings findings() {
        List<Finding> findings = new ArrayList<>();
        for (SharedItem shared : items) {
            Place place = Place.of("data_items");
            if (shared.isShared()) {
                findings.add(Catalogue.core()
                        .finding(
                                Level.NOTE,
                                "GG-M-19",
                                place,
                                shared.item(),
                                String.join(
                                        ", ",
                                        shared.purposes().keySet().stream()
                                                .map(LineOfWork::value)
                                                .toList()),
                                shared.before().toPlainString(),
                                shared.after().toPlainString(),
                                shared.lead()));
            }
            shared.purposes().forEach((line, purposes) -> {
                if (purposes.isEmpty()) {
                    findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-20", place, shared.item(), line));
                }
            });
        }
        return Findings.of(findings);
    }
}
