package org.gridgov.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridgov.basics.Findings;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.RandomCases;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.run.Engines;
import org.junit.jupiter.api.Test;

class SwapStressTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final int SWAPS = 30;
    private static final int THREADS = 6;
    private static final List<PolicyCase> CASES = RandomCases.of(BundleFixtures.SMALL, 40, new Random(3));
    private static final Map<String, List<Judgement>> EXPECTED = Map.of(
            BundleFixtures.SMALL.version().digest(), judgements(BundleFixtures.first()),
            BundleFixtures.LATER.version().digest(), judgements(BundleFixtures.second()));

    private static List<Judgement> judgements(Bundle bundle) {
        try (PolicyEngine interpreter = Engines.interpreter(bundle.pack())) {
            return interpreter.judge(CASES);
        }
    }

    private static byte[] version(long sequence) {
        Bundle bundle = sequence % 2 == 1 ? BundleFixtures.first() : BundleFixtures.second();
        return BundleFixtures.under(bundle, BundleTerms.of(bundle.pack(), sequence))
                .signed(BundleFixtures.signer("audit"))
                .bytes();
    }

    /** Sees every bundle that comes by; the classes of a version live exactly as long as its bundle. */
    private static final class Witness implements ActivationStep {
        private final List<WeakReference<Bundle>> seen = new ArrayList<>();

        @Override
        public String name() {
            return "witness";
        }

        @Override
        public Findings check(Candidate candidate) {
            seen.add(new WeakReference<>(candidate.bundle()));
            return Findings.NONE;
        }

        long alive() {
            return seen.stream().filter(each -> each.get() != null).count();
        }
    }

    /** Each batch is judged twice under one pin, so a mixture within a decision would show as well. */
    private static int judgeUntil(PolicyRegistry registry, AtomicBoolean done) {
        int batches = 0;
        while (!done.get() || batches == 0) {
            try (Pinned pinned = registry.pin(NOW).orElseThrow()) {
                String digest = pinned.version().digest();
                List<Judgement> expected = EXPECTED.getOrDefault(digest, List.of());
                assertThat(pinned.engine().judge(CASES)).isEqualTo(expected);
                assertThat(pinned.engine().judge(CASES)).isEqualTo(expected);
                assertThat(pinned.engine().pack().digest()).isEqualTo(digest);
                batches++;
            }
        }
        return batches;
    }

    private static boolean alive(Witness witness, long most) throws InterruptedException {
        for (int i = 0; i < 100 && witness.alive() > most; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return witness.alive() > most;
    }

    @Test
    void q1NoDecisionMixesVersionsNoneIsLostAndOldVersionsGo() throws Exception {
        assertThat(EXPECTED.values()).doesNotHaveDuplicates();
        Witness witness = new Witness();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        PolicyRegistry registry =
                PolicyRegistry.open("small", BundleFixtures.trust(1), List.of(witness), Optional.empty());
        try {
            registry.activate(ActivationRequest.of(version(1), NOW, CASES, ShadowBudget.UNLIMITED));
            List<Future<Integer>> judges = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<Integer> judge = () -> judgeUntil(registry, done);
                judges.add(threads.submit(judge));
            }
            List<Pinned> closed = new ArrayList<>();
            for (long sequence = 2; sequence <= SWAPS; sequence++) {
                Pinned pinned = registry.pin(NOW).orElseThrow();
                pinned.close();
                closed.add(pinned);
                ActivationReport report =
                        registry.activate(ActivationRequest.of(version(sequence), NOW, CASES, ShadowBudget.UNLIMITED));
                assertThat(report.active()).as(report.findings().toString()).isTrue();
                if (sequence % 6 == 0) {
                    assertThat(registry.rollBack()).isEmpty();
                }
            }
            done.set(true);
            for (Future<Integer> judge : judges) {
                assertThat(judge.get()).isPositive();
            }
            assertThat(witness.seen).hasSize(SWAPS);
            assertThat(alive(witness, 2)).isFalse();
            // Whoever still holds a pin that is closed holds no rules by it.
            assertThat(closed).hasSize(SWAPS - 1);
        } finally {
            done.set(true);
            threads.shutdownNow();
            registry.close();
        }
        assertThat(alive(witness, 0)).isFalse();
    }
}
