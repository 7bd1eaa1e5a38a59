package org.gridgov.rules.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridgov.basics.Facts;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PairJudge;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.check.CheckedPack;

/** Judging by classes, by Drools and by the plain reading of the rules, pair by pair: always the same. */
class PairsProperties {
    private static final int WORLDS_PER_PACK = 500;
    private static final List<String> A = List.of("", "a=;", "a=x;", "a=y;", "a=急;", "a=foreign;", "a=x,y;");
    private static final List<String> S = List.of("", "s=;", "s=p;", "s=p,q;", "s=q,r;", "s=p,q,r;", "s=other,p;");
    private static final List<String> F = List.of("", "f=yes", "f=no", "f=");
    private static final List<Map<String, Long>> M =
            List.of(Map.of(), Map.of("m", -1L), Map.of("m", 0L), Map.of("m", 9L), Map.of("m", 10L));

    /** Subjects, what lies between, and candidates. */
    private record World(List<CaseFacts> subjects, List<CaseFacts> betweens, List<CaseFacts> candidates) {
        CaseFacts pair(int subject, int between, int candidate) {
            CaseFacts first = subjects.get(subject);
            CaseFacts second = candidates.get(candidate);
            CaseFacts third = betweens.get(between);
            Map<String, Long> measures = new TreeMap<>(first.measures());
            measures.putAll(second.measures());
            measures.putAll(third.measures());
            return CaseFacts.of(first.codes().withAll(second.codes()).withAll(third.codes()), measures);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return RandomPacks.rows();
    }

    /** Each attribute belongs to one kind of part, or to none; some parts of that kind leave it open. */
    private static World world(Random random) {
        int[] owner = random.ints(4, 0, 4).toArray();
        return new World(parts(random, 0, 0, owner), parts(random, 1, 1, owner), parts(random, 0, 2, owner));
    }

    private static List<CaseFacts> parts(Random random, int least, int kind, int[] owner) {
        List<CaseFacts> parts = new ArrayList<>();
        int count = least + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String codes = (owner[0] == kind ? one(A, random) : "")
                    + (owner[1] == kind ? one(S, random) : "")
                    + (owner[2] == kind ? one(F, random) : "");
            parts.add(CaseFacts.of(Facts.parse(codes), owner[3] == kind ? one(M, random) : Map.of()));
        }
        return parts;
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    @Property(tries = 20)
    void a1InterpreterDroolsAndClassesAgreeOnEveryPair(@ForAll("rows") List<List<String>> rows, @ForAll Random random) {
        CheckedPack pack = RandomPacks.checked(RandomPacks.pack(rows));
        try (PolicyEngine drools = Engines.drools(pack);
                PolicyEngine interpreter = Engines.interpreter(pack)) {
            for (int i = 0; i < WORLDS_PER_PACK; i++) {
                World world = world(random);
                List<Triple> order = pairs(world);
                List<PolicyCase> cases = order.stream()
                        .map(at -> Fixtures.caseOf(
                                CaseKind.ASSIGNMENT, world.pair(at.subject(), at.between(), at.candidate())))
                        .toList();
                List<Judgement> expected = interpreter.judge(cases);
                assertThat(drools.judge(cases)).isEqualTo(expected);
                compare(drools.pairs(world.subjects(), world.betweens(), world.candidates()), order, expected);
                compare(interpreter.pairs(world.subjects(), world.betweens(), world.candidates()), order, expected);
            }
        }
    }

    private record Triple(int subject, int between, int candidate) {}

    private static List<Triple> pairs(World world) {
        List<Triple> pairs = new ArrayList<>();
        for (int s = 0; s < world.subjects().size(); s++) {
            for (int b = 0; b < world.betweens().size(); b++) {
                for (int c = 0; c < world.candidates().size(); c++) {
                    pairs.add(new Triple(s, b, c));
                }
            }
        }
        return pairs;
    }

    private static void compare(PairJudge judge, List<Triple> order, List<Judgement> expected) {
        for (int i = 0; i < expected.size(); i++) {
            Triple at = order.get(i);
            assertThat(judge.judgement(at.subject(), at.between(), at.candidate()))
                    .isEqualTo(expected.get(i));
            assertThat(judge.score(at.subject(), at.between(), at.candidate()))
                    .isEqualTo(expected.get(i).eligible() ? expected.get(i).points() : PairJudge.NOT_ELIGIBLE);
        }
    }
}
