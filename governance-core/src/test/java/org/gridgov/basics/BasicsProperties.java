package org.gridgov.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed is read again as the same value, and printed again as the same text. */
class BasicsProperties {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    @Provide
    Arbitrary<DateRange> ranges() {
        Arbitrary<LocalDate> from = Arbitraries.oneOf(
                Arbitraries.just(LocalDate.MIN),
                Arbitraries.integers().between(0, 20_000).map(EPOCH::plusDays));
        Arbitrary<LocalDate> to = Arbitraries.oneOf(
                Arbitraries.just(LocalDate.MAX),
                Arbitraries.integers().between(20_001, 40_000).map(EPOCH::plusDays));
        return Combinators.combine(from, to).as(DateRange::of);
    }

    @Provide
    Arbitrary<DateRange> smallRanges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 8))
                .as((start, days) -> DateRange.of(EPOCH.plusDays(start), EPOCH.plusDays(start + days)));
    }

    @Provide
    Arbitrary<TimeSlot> slots() {
        LocalDateTime start = EPOCH.atStartOfDay();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000_000),
                        Arbitraries.integers().between(1, 100_000))
                .as((minute, length) -> new TimeSlot(start.plusMinutes(minute), start.plusMinutes(minute + length)));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withCharRange('一', '十')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Arbitraries.maps(codes(), codes().set().ofMaxSize(4))
                .ofMaxSize(5)
                .map(Facts::of);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().filter(text -> text.indexOf('|') < 0);
    }

    @Property
    void rangesAreReadAsTheyArePrinted(@ForAll("ranges") DateRange range) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
    }

    @Property
    void rangesOverlapIfAndOnlyIfTheyShareADay(@ForAll("smallRanges") DateRange a, @ForAll("smallRanges") DateRange b) {
        Set<LocalDate> shared = new TreeSet<>(a.from().datesUntil(a.to()).toList());
        shared.retainAll(b.from().datesUntil(b.to()).toList());

        assertThat(a.overlaps(b)).isEqualTo(!shared.isEmpty());
        assertThat(a.intersection(b)
                        .map(both -> both.from().datesUntil(both.to()).toList())
                        .orElse(List.of()))
                .containsExactlyElementsOf(shared);
        assertThat(a.overlaps(b) && a.abuts(b)).isFalse();
        assertThat(a.encloses(b)).isEqualTo(a.intersection(b).filter(b::equals).isPresent());
    }

    @Property
    void slotsAreReadAsTheyArePrinted(@ForAll("slots") TimeSlot slot) {
        assertThat(TimeSlot.parse(slot.toString())).isEqualTo(slot);
    }

    @Property
    void quantitiesAreReadAsTheyArePrinted(@ForAll("codes") String unit, @ForAll int amount) {
        Quantity quantity = Quantity.of(Math.floorMod(amount, Quantity.MAX_AMOUNT + 1), unit);

        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void factsAreReadAsTheyArePrinted(@ForAll("facts") Facts facts) {
        assertThat(Facts.parse(facts.toString())).isEqualTo(facts);
        assertThat(Facts.parse(facts.toString())).hasToString(facts.toString());
        assertThat(Facts.of(Map.of()).withAll(facts)).isEqualTo(facts);
    }

    @Property
    void wordsAreReadAsTheyArePrinted(@ForAll("words") String zh, @ForAll("words") String en) {
        LocalText text = LocalText.of(zh, en);

        assertThat(LocalText.parse(text.toString())).isEqualTo(text);
    }

    @Property
    void pseudonymsAreReadAsTheyArePrinted(@ForAll("codes") String code) {
        String value = "P-" + code.replaceAll("[^a-z0-9]", "x");

        assertThat(PersonRef.of(PersonRef.of(value).toString())).isEqualTo(PersonRef.of(value));
    }

    @Property
    void theNearestOfKnownWordsIsTheWordItself(@ForAll("codes") String word, @ForAll("codes") String other) {
        assertThat(Nearest.of(word, List.of(other, word))).contains(word);
    }
}
