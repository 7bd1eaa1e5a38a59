package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.Band;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.pack.Scale;

/**
 * Finds the values of an attribute that a text about numbers means: {@code 60岁以上}, {@code ＜500米}, {@code 60到79}.
 *
 * <p>The numbers must be exactly those of some values together; nothing is rounded. A scale whose cut points are all
 * above nought begins at nought.
 */
final class NumberWords {
    private final Spellings spellings = Spellings.shipped();
    private final Attribute attribute;
    private final List<Named> named = new ArrayList<>();

    NumberWords(Attribute attribute) {
        this.attribute = attribute;
        attribute.scale().ifPresentOrElse(this::takeBands, this::takeNames);
    }

    private record Named(AttributeValue value, Spellings.Range range) {}

    /**
     * What a text about numbers means.
     *
     * @param codes the values; none if the numbers are not exactly theirs
     * @param rival values one of which must be meant, although the text fits each of them
     * @param nearest what to write instead, if the text cuts through a value
     */
    record Meaning(SortedSet<String> codes, List<LocalText> rival, LocalText nearest) {}

    private void takeBands(Scale scale) {
        long from = Long.MIN_VALUE;
        for (Band band : scale.bands()) {
            named.add(new Named(band.value(), new Spellings.Range(from, band.below(), "")));
            from = band.below();
        }
    }

    private void takeNames() {
        for (AttributeValue value : attribute.values()) {
            Attribute.spellings(value).stream()
                    .flatMap(word -> spellings.range(word, spellings::isUnit).stream())
                    .distinct()
                    .forEach(range -> named.add(new Named(value, range)));
        }
    }

    /** The meaning of a text; empty if it is not about numbers, or this attribute is not. */
    Optional<Meaning> read(String written) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return spellings.range(written, this::isUnit).map(this::fromNought).map(this::meaning);
    }

    private boolean isUnit(String unit) {
        return attribute
                .scale()
                .map(scale -> spellings.sameUnit(unit, scale.unit().zh())
                        || spellings.sameUnit(unit, scale.unit().en()))
                .orElseGet(() -> spellings.isUnit(unit));
    }

    private Spellings.Range fromNought(Spellings.Range range) {
        boolean noughtIsLeast = attribute
                .scale()
                .map(scale -> scale.bands().stream().allMatch(band -> band.below() > 0))
                .orElse(false);
        return noughtIsLeast && range.from() == 0
                ? new Spellings.Range(Long.MIN_VALUE, range.to(), range.unit())
                : range;
    }

    private Meaning meaning(Spellings.Range range) {
        List<Named> equal = named.stream()
                .filter(each -> each.range().sameNumbers(range))
                .filter(each -> spellings.sameUnit(each.range().unit(), range.unit()))
                .toList();
        TreeSet<String> codes = new TreeSet<>();
        equal.forEach(each -> codes.add(each.value().code()));
        if (codes.size() > 1) {
            List<LocalText> rivals =
                    equal.stream().map(each -> each.value().name()).distinct().toList();
            return new Meaning(new TreeSet<>(), rivals, LocalText.of("", ""));
        }
        if (codes.isEmpty()) {
            codes.addAll(tiles(range));
        }
        return new Meaning(codes, List.of(), codes.isEmpty() ? nearest(range) : LocalText.of("", ""));
    }

    /** The values that together have exactly these numbers, each number once; none if there are no such values. */
    private List<String> tiles(Spellings.Range range) {
        List<Named> touched = named.stream()
                .filter(each -> spellings.sameUnit(each.range().unit(), range.unit()))
                .filter(each -> each.range().from() < range.to()
                        && range.from() < each.range().to())
                .sorted(Comparator.comparingLong(each -> each.range().from()))
                .toList();
        long at = range.from();
        for (Named each : touched) {
            if (each.range().from() != at) {
                return List.of();
            }
            at = each.range().to();
        }
        return at == range.to()
                ? touched.stream().map(each -> each.value().code()).toList()
                : List.of();
    }

    /** The cut points, as {@code 60、80|60, 80}. */
    LocalText cuts() {
        return RuleMessages.list(attribute.scale().map(Scale::bands).orElse(List.of()).stream()
                .filter(band -> band.below() != Long.MAX_VALUE)
                .map(band -> String.valueOf(band.below()))
                .map(cut -> LocalText.of(cut, cut))
                .toList());
    }

    /** The numbers nearest to a range that do not cut through a band, as one would write them. */
    private LocalText nearest(Spellings.Range range) {
        List<Long> ends = new ArrayList<>(List.of(Long.MIN_VALUE));
        named.forEach(each -> ends.add(each.range().to()));
        long from = range.from() == Long.MIN_VALUE ? Long.MIN_VALUE : nearest(range.from(), ends);
        long to = range.to() == Long.MAX_VALUE ? Long.MAX_VALUE : nearest(range.to(), ends);
        if (from >= to) {
            for (Named each : named) {
                if (each.range().from() <= range.from()
                        && range.from() < each.range().to()) {
                    return written(each.range().from(), each.range().to());
                }
            }
        }
        return written(from, to);
    }

    private static long nearest(long number, List<Long> ends) {
        return ends.stream()
                .filter(end -> end != Long.MIN_VALUE && end != Long.MAX_VALUE)
                .min(Comparator.<Long>comparingLong(end -> Math.abs(end - number))
                        .thenComparing(end -> end))
                .orElse(number);
    }

    private static LocalText written(long from, long to) {
        if (from == Long.MIN_VALUE) {
            return to == Long.MAX_VALUE ? LocalText.of("-", "-") : LocalText.of("小于" + to, "less than " + to);
        }
        return to == Long.MAX_VALUE
                ? LocalText.of(from + "以上", "at least " + from)
                : LocalText.of(from + "～" + (to - 1), from + "-" + (to - 1));
    }
}
