package org.gridgov.grid.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.grid.GridUnit;
import org.gridgov.grid.UnitKind;

/** Codes and history, {@code INVARIANTS}: what holds for every scheme, shipped or a host's own. */
class CodeSchemeProperties {
    private static final int TRIES = 150;
    private static final List<CodeCharacters> CHARACTERS = List.of(CodeCharacters.values());

    @Provide
    Arbitrary<CodeScheme> schemes() {
        return Arbitraries.oneOf(
                Arbitraries.of(CodeSchemes.DIVISION_12, CodeSchemes.CITY_CELL_15, CodeSchemes.DIGITAL_GRID_20),
                Arbitraries.longs().between(0, 1_000_000).map(seed -> scheme(new Random(seed))));
    }

    /** Each length of a level has a digit of its own in the sum, so no length can be read in two ways. */
    private static CodeScheme scheme(Random dice) {
        List<CodeLevel> levels = new ArrayList<>();
        boolean padded = dice.nextBoolean();
        int count = 1 + dice.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalText name = LocalText.of("第" + i + "级", "level " + i);
            List<Integer> lengths = new ArrayList<>(List.of(1 + dice.nextInt(3)));
            if (!padded && i == count - 1 && dice.nextBoolean()) {
                lengths.add(lengths.get(0) + 1);
            }
            levels.add(CodeLevel.of(
                    UnitKind.of("kind-" + i),
                    name,
                    lengths,
                    CHARACTERS.get(dice.nextInt(CHARACTERS.size())),
                    null,
                    null));
        }
        return CodeScheme.of("random", LocalText.of("随机", "random"), padded, levels);
    }

    /** Codes of a tree below random roots; where zeros fill up, some levels have no number of their own. */
    private static Set<SchemeCode> tree(CodeScheme scheme, Random dice) {
        Set<SchemeCode> all = new LinkedHashSet<>();
        List<SchemeCode> above = new ArrayList<>();
        for (int i = 0; i < scheme.levels().size(); i++) {
            List<SchemeCode> here = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                List<String> segments = new ArrayList<>();
                if (i > 0) {
                    segments.addAll(above.get(dice.nextInt(above.size())).segments());
                }
                segments.add(number(scheme, i, dice));
                here.add(new SchemeCode(scheme, 0, segments));
            }
            all.addAll(here);
            above = here;
        }
        return all;
    }

    private static String number(CodeScheme scheme, int level, Random dice) {
        CodeLevel own = scheme.levels().get(level);
        int length = own.lengths().get(dice.nextInt(own.lengths().size()));
        if (level > 0 && level + 1 < scheme.levels().size() && dice.nextInt(4) == 0) {
            return "0".repeat(length);
        }
        StringBuilder number = new StringBuilder();
        String alphabet = own.characters().alphabet();
        for (int i = 0; i < length; i++) {
            number.append(alphabet.charAt((i == 0 ? 1 : 0) + dice.nextInt(alphabet.length() - (i == 0 ? 1 : 0))));
        }
        return number.toString();
    }

    @Property(tries = TRIES)
    void readsBackWhatItPrints(@ForAll("schemes") CodeScheme scheme, @ForAll Random dice) {
        for (SchemeCode code : tree(scheme, dice)) {
            assertThat(scheme.parse(code.toString()).value()).contains(code);
            UnitKind kind = code.level().orElseThrow().kind();
            assertThat(scheme.parse(code.toString(), kind).value()).contains(code);
            if (!SchemeCode.isZero(code.number())) {
                assertThat(scheme.parse(code.padded()).value()).contains(code);
                assertThat(scheme.parse(code.padded(), kind).value()).contains(code);
            }
        }
    }

    @Property(tries = TRIES)
    void readsNothingThatItDoesNotPrint(@ForAll("schemes") CodeScheme scheme, @ForAll Random dice) {
        for (SchemeCode code : tree(scheme, dice)) {
            StringBuilder text = new StringBuilder(dice.nextBoolean() ? code.toString() : code.padded());
            int at = dice.nextInt(text.length());
            String odd = "0O1lI AZ９０-网";
            switch (dice.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, odd.charAt(dice.nextInt(odd.length())));
                default -> text.setCharAt(at, odd.charAt(dice.nextInt(odd.length())));
            }
            var read = scheme.parse(text.toString());
            read.value().ifPresent(value -> assertThat(text.toString()).isIn(value.toString(), value.padded()));
            assertThat(read.findings().hasErrors()).isEqualTo(read.value().isEmpty());
            read.findings()
                    .forEach(finding -> assertThat(finding.cause().en().lines().skip(2))
                            .singleElement()
                            .asString()
                            .endsWith("^"));
        }
    }

    @Property(tries = TRIES)
    void theParentOfAChildIsItsParent(@ForAll("schemes") CodeScheme scheme, @ForAll Random dice) {
        for (SchemeCode code : tree(scheme, dice)) {
            Optional<SchemeCode> parent = code.parent();
            assertThat(code.path()).last().isEqualTo(code);
            assertThat(parent.map(SchemeCode::path).orElse(List.of()))
                    .isEqualTo(code.path().subList(0, code.path().size() - 1));
            parent.ifPresent(above -> {
                assertThat(above.isPrefixOf(code)).isTrue();
                assertThat(code.isPrefixOf(above)).isFalse();
                assertThat(code.significant()).startsWith(above.childrenPrefix().orElseThrow());
                assertThat(scheme.validate(code.toString(), above.toString(), null)
                                .hasErrors())
                        .isFalse();
            });
        }
    }

    @Property(tries = TRIES)
    void levelAndSignificantPartNeverCollideWherePaddedTextWould(@ForAll Random dice) {
        Set<SchemeCode> codes = tree(CodeSchemes.DIVISION_12, dice);
        Map<String, SchemeCode> byLevelAndText = new HashMap<>();
        for (SchemeCode code : codes) {
            assertThat(byLevelAndText.put(code.levelIndex() + " " + code.significant(), code))
                    .isNull();
            if (code.levelIndex() == 1) {
                SchemeCode hollow = new SchemeCode(
                        CodeSchemes.DIVISION_12,
                        0,
                        List.of(code.segments().get(0), code.segments().get(1), "00"));
                assertThat(hollow.padded()).isEqualTo(code.padded());
                assertThat(hollow).isNotEqualTo(code);
                assertThat(hollow.parent()).isNotEqualTo(Optional.of(hollow));
                assertThat(hollow.path()).doesNotHaveDuplicates();
            }
        }
    }

    @Property(tries = TRIES)
    void theNextFreeCodeIsTheLeastThatIsNotTaken(@ForAll Random dice) {
        CodeScheme scheme = CodeSchemes.DIGITAL_GRID_20;
        SchemeCode street = Codes.code(scheme, "010100990602001");
        RangeUse use = dice.nextBoolean() ? RangeUse.MERGED : RangeUse.NORMAL;
        int first = use == RangeUse.MERGED ? 601 : 1;
        Set<SchemeCode> taken = new HashSet<>();
        for (int i = dice.nextInt(400); i > 0; i--) {
            int number = dice.nextInt(3) == 0 ? 1 + dice.nextInt(999) : first + dice.nextInt(60);
            taken.add(Codes.code(scheme, street + threeDigits(number)));
        }
        int least = first;
        while (taken.contains(Codes.code(scheme, street + threeDigits(least)))) {
            least++;
        }
        SchemeCode next =
                scheme.nextFree(street, Codes.COMMUNITY, use, taken).value().orElseThrow();
        assertThat(taken).doesNotContain(next);
        assertThat(next).hasToString(street + threeDigits(least));
    }

    private static String threeDigits(int number) {
        return String.valueOf(1000 + number).substring(1);
    }

    @Property(tries = TRIES)
    void numberingHeedsNeitherOrderOfInputNorLocale(@ForAll Random dice) {
        List<UnitPosition> units = new ArrayList<>();
        for (int i = dice.nextInt(60); i >= 0; i--) {
            units.add(
                    dice.nextInt(5) == 0
                            ? UnitPosition.unknown("İ" + i)
                            : UnitPosition.at("i" + i, dice.nextInt(300) - 150, dice.nextInt(300) - 150));
        }
        Map<String, SchemeCode> first = number(units);
        assertThat(first).hasSize(units.size());
        assertThat(new HashSet<>(first.values())).hasSize(units.size());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Collections.shuffle(units, dice);
            Map<String, SchemeCode> again = number(units);
            assertThat(again).isEqualTo(first);
            assertThat(List.copyOf(again.keySet())).isEqualTo(List.copyOf(first.keySet()));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Map<String, SchemeCode> number(List<UnitPosition> units) {
        SchemeCode community = Codes.code(CodeSchemes.CITY_CELL_15, "990602001007");
        return CodeSchemes.CITY_CELL_15
                .number(community, Codes.CELL, RangeUse.NORMAL, units, List.of(), 50)
                .value();
    }

    @Property(tries = TRIES)
    void numberingKeepsItsOrderWhenEverythingIsMoved(@ForAll Random dice) {
        List<UnitPosition> units = new ArrayList<>();
        List<UnitPosition> moved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int east = dice.nextInt(500);
            int north = dice.nextInt(500);
            units.add(UnitPosition.at("U" + i, east, north));
            moved.add(UnitPosition.at("U" + i, east - 1234, north - 5678));
        }
        assertThat(number(moved)).isEqualTo(number(units));
    }

    @Property(tries = TRIES)
    void checkingHeedsNoOrderAndFindsNoErrorInASoundTree(@ForAll("schemes") CodeScheme scheme, @ForAll Random dice) {
        List<GridUnit> units = new ArrayList<>();
        for (SchemeCode code : tree(scheme, dice)) {
            units.add(Codes.unit(
                    code.toString(),
                    code.level().orElseThrow().kind().value(),
                    code.parent().map(SchemeCode::toString).orElse(null)));
        }
        Findings findings = CodeSchemes.check(scheme, units);
        assertThat(findings.hasErrors()).isFalse();
        Collections.shuffle(units, dice);
        assertThat(CodeSchemes.check(scheme, units)).isEqualTo(findings);
    }
}
