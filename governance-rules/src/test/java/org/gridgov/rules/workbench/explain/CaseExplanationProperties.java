package org.gridgov.rules.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Language;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.PrivacyClass;
import org.gridgov.rules.run.Interpreter;
import org.gridgov.rules.workbench.BenchPacks;

class CaseExplanationProperties {
    private static final Reader ALL = new Reader(PrivacyClass.SENSITIVE);
    private static final Reader FEW = new Reader(PrivacyClass.INTERNAL);
    private static final List<String> ORDER = List.of("a", "s", "f", "m", "canary-other");

    @Property(tries = 200)
    void adviceIsOfLeastSizeFirstInOrderAndReallyFlips(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 9);
        CaseFacts facts = BenchPacks.facts(random);
        Interpreter interpreter = new Interpreter(pack);
        boolean eligible = interpreter.judge(facts).eligible();

        Advice advice = CaseExplanation.of(pack, facts, ALL).advice();

        Optional<List<String>> least =
                leastChange(facts, ORDER, changed -> interpreter.judge(changed).eligible() != eligible);
        if (least.isEmpty()) {
            assertThat(advice).isEqualTo(new Advice(Advice.Outcome.IMPOSSIBLE, List.of()));
        } else {
            assertThat(advice.outcome()).isEqualTo(Advice.Outcome.FLIPS);
            assertThat(advice.changes()).extracting(Change::name).isEqualTo(least.get());
            assertThat(interpreter.judge(advice.applyTo(facts)).eligible()).isNotEqualTo(eligible);
            for (Change change : advice.changes()) {
                boolean known =
                        facts.codes().knows(change.name()) || facts.measures().containsKey(change.name());
                assertThat(change.kind()).isEqualTo(known ? Change.Kind.CHANGE : Change.Kind.TELL);
            }
        }
    }

    @Property(tries = 60)
    void q3AdviceForAReaderWhoSeesLessHoldsWhateverIsHidden(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 7);
        CaseFacts facts = BenchPacks.facts(random);
        Interpreter interpreter = new Interpreter(pack);
        boolean eligible = interpreter.judge(facts).eligible();
        Predicate<CaseFacts> flipsForSure = changed -> hiddenVariants(changed).stream()
                .allMatch(variant -> interpreter.judge(variant).eligible() != eligible);

        Advice advice = CaseExplanation.of(pack, facts, FEW).advice();

        Optional<List<String>> least = leastChange(facts, ORDER.subList(0, 4), flipsForSure);
        if (advice.outcome() == Advice.Outcome.FLIPS) {
            assertThat(flipsForSure.test(advice.applyTo(facts))).isTrue();
            assertThat(least).isPresent();
        }
        if (!eligible) {
            assertThat(advice.changes().stream().map(Change::name).toList()).isEqualTo(least.orElse(List.of()));
        }
    }

    @Property(tries = 100)
    void q3NothingHiddenIsToldNorCanBeInferred(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 9);
        CaseFacts facts = BenchPacks.facts(random);
        CaseExplanation why = CaseExplanation.of(pack, facts, FEW);
        String told = all(why);
        assertThat(told).doesNotContain("canary").doesNotContain("金丝雀");
        assertThat(why.toString()).doesNotContain("canary");
        for (CaseFacts variant : hiddenVariants(facts)) {
            CaseExplanation other = CaseExplanation.of(pack, variant, FEW);
            if (other.eligible() == why.eligible()) {
                assertThat(all(other)).isEqualTo(told);
            }
        }
    }

    @Property(tries = 200)
    void a1RowsThatCountAreTheRulingsAndTheNearestLackLeast(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 9);
        CaseFacts facts = BenchPacks.facts(random);
        Judgement judgement = new Interpreter(pack).judge(facts);
        CaseExplanation why = CaseExplanation.of(pack, facts, ALL);
        assertThat(why.eligible()).isEqualTo(judgement.eligible());
        assertThat(why.points()).isEqualTo(judgement.points());
        assertThat(why.notShown()).isEmpty();
        assertThat(rulings(why)).isEqualTo(judgement.rulings());
        assertThat(why.nearly())
                .isSortedAccordingTo(
                        Comparator.comparingInt(row -> row.lacking().size()))
                .allMatch(row -> !row.lacking().isEmpty());
        CaseExplanation less = CaseExplanation.of(pack, facts, FEW);
        assertThat(judgement.rulings()).containsAll(rulings(less));
        assertThat(judgement.rulings().stream().map(Ruling::rule).toList())
                .isSubsetOf(Stream.concat(less.because().stream(), less.notShown().stream())
                        .map(RowView::rule)
                        .toList());
    }

    private static List<Ruling> rulings(CaseExplanation why) {
        return why.because().stream()
                .map(row -> new Ruling(row.rule(), row.effect(), row.points(), row.standing() == Standing.COUNTS))
                .toList();
    }

    @Property(tries = 100)
    void a1TheOrderOfRulesChangesNothing(@ForAll Random random) {
        CheckedPack pack = BenchPacks.pack(random, 9);
        CaseFacts facts = BenchPacks.facts(random);
        List<Rule> turned = new ArrayList<>(pack.rules());
        Collections.shuffle(turned, random);
        assertThat(CaseExplanation.of(BenchPacks.pack(turned), facts, ALL))
                .isEqualTo(CaseExplanation.of(pack, facts, ALL));
    }

    private static String all(CaseExplanation why) {
        try {
            return why.text(Language.ZH) + why.text(Language.EN) + new ObjectMapper().writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The case with every combination of unknown, empty, one or two codes of what few may see. */
    private static List<CaseFacts> hiddenVariants(CaseFacts facts) {
        List<CaseFacts> variants = new ArrayList<>();
        for (String one : List.of("", "canary-name=;", "canary-name=canary-one;", "canary-name=canary-two;")) {
            for (String other : List.of("", "canary-other=", "canary-other=canary-three", "canary-other=canary-four")) {
                Map<String, TreeSet<String>> codes = new TreeMap<>();
                facts.codes().names().stream()
                        .filter(name -> !name.startsWith("canary"))
                        .forEach(name ->
                                codes.put(name, new TreeSet<>(facts.codes().codes(name))));
                variants.add(CaseFacts.of(Facts.of(codes).withAll(Facts.parse(one + other)), facts.measures()));
            }
        }
        return variants;
    }

    /** The first of the smallest lists of names that some change of them makes true, by trying all values of all. */
    private static Optional<List<String>> leastChange(CaseFacts facts, List<String> names, Predicate<CaseFacts> flips) {
        List<List<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(names.get(i));
                }
            }
            subsets.add(subset);
        }
        Comparator<List<String>> bySize = Comparator.comparingInt(List::size);
        subsets.sort(bySize.thenComparing(subset ->
                subset.stream().map(name -> String.valueOf(names.indexOf(name))).reduce("", String::concat)));
        for (List<String> subset : subsets) {
            List<CaseFacts> cases = List.of(facts);
            for (String name : subset) {
                List<CaseFacts> more = new ArrayList<>();
                cases.forEach(each -> more.addAll(variants(each, name)));
                cases = more;
            }
            if (cases.stream().anyMatch(flips)) {
                return Optional.of(subset);
            }
        }
        return Optional.empty();
    }

    private static List<CaseFacts> variants(CaseFacts facts, String name) {
        List<CaseFacts> variants = new ArrayList<>();
        if (name.equals("m")) {
            for (long number : new long[] {-7, 2, 7, 12}) {
                variants.add(CaseFacts.of(facts.codes(), Map.of("m", number)));
            }
            return variants;
        }
        List<List<String>> values = switch (name) {
            case "a" -> List.of(List.of("x"), List.of("y"), List.of("z"));
            case "f" -> List.of(List.of("yes"), List.of("no"));
            case "s" ->
                List.of(
                        List.of(),
                        List.of("p"),
                        List.of("q"),
                        List.of("r"),
                        List.of("p", "q"),
                        List.of("p", "r"),
                        List.of("q", "r"),
                        List.of("p", "q", "r"));
            default -> List.of(List.of("canary-three"), List.of("canary-four"));
        };
        for (List<String> codes : values) {
            variants.add(CaseFacts.of(facts.codes().with(name, codes), facts.measures()));
        }
        return variants;
    }
}
