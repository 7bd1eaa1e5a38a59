package org.gridgov.rules.check.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.RandomTables;
import org.gridgov.rules.check.CheckedPack;
import org.gridgov.rules.check.Rule;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.run.Engines;

class RegionProperties {
    @Property(tries = 300)
    void a1RegionsOfRulesHoldExactlyTheCasesInWhichTheEngineFiresThem(@ForAll long seed) {
        Table table = new Table(seed);
        assertThat(table.space.all().count()).isEqualTo(table.cases.size());
        try (PolicyEngine engine = Engines.interpreter(table.pack)) {
            List<Judgement> judgements = engine.judge(table.cases.stream()
                    .map(facts -> Fixtures.caseOf(CaseKind.ASSIGNMENT, facts))
                    .toList());
            for (Rule rule : table.pack.rules()) {
                Region fires = table.space.fires(rule);
                for (int i = 0; i < table.cases.size(); i++) {
                    boolean fired = judgements.get(i).rulings().stream()
                            .anyMatch(ruling -> ruling.rule().equals(rule.info().id()));
                    assertThat(fires.contains(table.cases.get(i))).isEqualTo(fired);
                    assertThat(Outcome.fires(rule, table.cases.get(i))).isEqualTo(fired);
                }
            }
            for (int i = 0; i < table.cases.size(); i++) {
                Judgement judgement = judgements.get(i);
                assertThat(Outcome.of(table.pack.rules(), table.cases.get(i)))
                        .isEqualTo(judgement.eligible() ? new Outcome(true, judgement.points()) : Outcome.NOT_ELIGIBLE);
            }
        }
    }

    @Property(tries = 1000)
    void combinedRegionsCountAndHoldWhatSetsDo(@ForAll long seed) {
        Table table = new Table(seed);
        Random random = new Random(seed);
        Region region = table.space.none();
        Set<CaseFacts> expected = new HashSet<>();
        for (Rule rule : table.pack.rules()) {
            Region fires = table.space.fires(rule);
            Set<CaseFacts> fired = new HashSet<>(table.cases);
            fired.removeIf(facts -> !Outcome.fires(rule, facts));
            assertThat(region.meets(fires)).isEqualTo(expected.stream().anyMatch(fired::contains));
            assertThat(region.encloses(fires)).isEqualTo(expected.containsAll(fired));
            switch (random.nextInt(4)) {
                case 0 -> {
                    region = region.not().and(fires);
                    fired.removeAll(expected);
                    expected = fired;
                }
                case 1 -> {
                    region = region.minus(fires);
                    expected.removeAll(fired);
                }
                default -> {
                    region = region.or(fires);
                    expected.addAll(fired);
                }
            }
        }
        table.check(region, expected);
    }

    @Property(tries = 300)
    void overlapsOfRulesCountTheKnownCasesInWhichBothHold(@ForAll long seed) {
        Table table = new Table(seed);
        List<Rule> rules = table.pack.rules();
        IntStream.range(0, rules.size())
                .forEach(i -> IntStream.range(0, rules.size())
                        .forEach(j -> assertThat(table.space.overlap(rules.get(i), rules.get(j)))
                                .isEqualTo(table.cases.stream()
                                        .filter(facts -> RandomTables.isKnown(facts, table.pack))
                                        .filter(facts -> Outcome.fires(rules.get(i), facts))
                                        .filter(facts -> Outcome.fires(rules.get(j), facts))
                                        .count())));
    }

    /** A random table with its space and, beside it, a list of all its cases. */
    private static final class Table {
        private final CheckedPack pack;
        private final List<CaseFacts> cases;
        private final Space space;

        Table(long seed) {
            RandomTables random = new RandomTables(seed);
            List<Attribute> vocabulary = random.vocabulary();
            pack = RandomTables.checked(RandomTables.pack(vocabulary, random.rows(vocabulary, 6)));
            cases = RandomTables.cases(pack);
            space = Space.of(pack.attributes(), pack.rules(), Space.DEFAULT_STEPS);
        }

        private void check(Region region, Set<CaseFacts> expected) {
            assertThat(cases.stream().filter(region::contains)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(region.count()).isEqualTo(expected.size());
            long known = expected.stream()
                    .filter(facts -> RandomTables.isKnown(facts, pack))
                    .count();
            assertThat(region.knownCount()).isEqualTo(known);
            assertThat(region.and(space.known()).count()).isEqualTo(known);
            assertThat(region.witness().isPresent()).isEqualTo(!expected.isEmpty());
            region.witness()
                    .ifPresent(facts -> assertThat(region.contains(facts)).isTrue());
            assertThat(region.share(space.all())).isEqualTo((double) expected.size() / cases.size());
            boxes(region, expected, region.boxes(1000), space.all());
            Region within = region.and(space.known());
            Set<CaseFacts> knownCases = new HashSet<>(expected);
            knownCases.removeIf(facts -> !RandomTables.isKnown(facts, pack));
            boxes(within, knownCases, within.boxes(1000, space.known()), space.known());
        }

        private void boxes(Region region, Set<CaseFacts> expected, Cover cover, Region context) {
            assertThat(cover.rest()).isZero();
            assertThat(cover.cases()).isEqualTo(expected.size());
            Set<CaseFacts> covered = new HashSet<>();
            for (Box box : cover.boxes()) {
                List<CaseFacts> inside = cases.stream()
                        .filter(context::contains)
                        .filter(facts -> box.sides().stream().allMatch(side -> holds(side, facts)))
                        .toList();
                assertThat(box.cases()).isEqualTo(inside.size()).isPositive();
                covered.addAll(inside);
            }
            assertThat(covered).isEqualTo(expected);
            Cover first = region.boxes(1, context);
            BigInteger held = first.boxes().isEmpty()
                    ? BigInteger.ZERO
                    : first.boxes().get(0).cases();
            assertThat(first.rest().add(held)).isEqualTo(expected.size());
        }

        /** Reads a side as its javadoc says, from the public parts alone. */
        private boolean holds(Side side, CaseFacts facts) {
            Attribute attribute = space.attributes().stream()
                    .filter(each -> each.name().equals(side.attribute()))
                    .findFirst()
                    .orElseThrow();
            if (attribute.scale().isPresent()) {
                Long number = facts.measures().get("m");
                return number == null ? side.unknown() : side.known() && inOne(side.codes(), number, attribute);
            }
            if (!facts.codes().knows(side.attribute())) {
                return side.unknown();
            }
            Set<String> codes = facts.codes().codes(side.attribute());
            return side.known()
                    && switch (attribute.type()) {
                        case SET ->
                            codes.containsAll(side.codes())
                                    && side.without().stream().noneMatch(codes::contains);
                        default -> side.codes().containsAll(codes);
                    };
        }

        private static boolean inOne(List<String> codes, long number, Attribute attribute) {
            List<String> steps = new ArrayList<>();
            for (String code : codes) {
                String[] ends = code.split("/");
                boolean inside = ends.length == 2
                        ? (ends[0].equals("..") || number >= Long.parseLong(ends[0]))
                                && (ends[1].equals("..") || number < Long.parseLong(ends[1]))
                        : attribute.scale().orElseThrow().bandOf(number).code().equals(code);
                if (inside) {
                    steps.add(code);
                }
            }
            return !steps.isEmpty();
        }
    }
}
