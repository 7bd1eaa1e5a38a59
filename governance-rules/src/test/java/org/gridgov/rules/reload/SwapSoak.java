package org.gridgov.rules.reload;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.BundleFixtures;
import org.gridgov.rules.RandomCases;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.run.Engines;

/** Many threads decide while a thousand versions come and go. Run by hand; docs/bundles.md has the figures. */
public final class SwapSoak {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final int THREADS = 64;
    private static final long DECISIONS = 1_000_000;
    private static final int SWAPS = 1_000;
    private static final int BATCH = 10;
    /** Decisions and swaps keep step, so that neither waits for the other to be over. */
    private static final long PER_SWAP = DECISIONS / SWAPS;

    private SwapSoak() {}

    /** Prints one line per hundred swaps and a summary; exit 1 if any decision mixed versions or was lost. */
    public static void main(String[] arguments) throws Exception {
        List<PolicyCase> cases = RandomCases.of(BundleFixtures.SMALL, 400, new Random(3));
        Map<String, List<Judgement>> expected = new TreeMap<>();
        for (Bundle bundle : List.of(BundleFixtures.first(), BundleFixtures.second())) {
            try (PolicyEngine interpreter = Engines.interpreter(bundle.pack())) {
                expected.put(bundle.pack().version().digest(), interpreter.judge(cases));
            }
        }
        AtomicLong decided = new AtomicLong();
        AtomicLong mixed = new AtomicLong();
        AtomicLong swapped = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        try (PolicyRegistry registry =
                PolicyRegistry.open("small", BundleFixtures.trust(1), List.of(), Optional.empty())) {
            activate(registry, 1);
            report(0, 0);
            List<Future<Void>> judges = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                Callable<Void> judge = () -> {
                    while (decided.get() < DECISIONS || swapped.get() < SWAPS) {
                        if (decided.get() > PER_SWAP * (swapped.get() + 1)) {
                            Thread.sleep(1);
                            continue;
                        }
                        int from = random.nextInt(cases.size() - BATCH);
                        try (Pinned pinned = registry.pin(NOW).orElseThrow()) {
                            List<Judgement> judgements = pinned.engine().judge(cases.subList(from, from + BATCH));
                            List<Judgement> right =
                                    expected.get(pinned.version().digest());
                            if (right == null || !judgements.equals(right.subList(from, from + BATCH))) {
                                mixed.incrementAndGet();
                            }
                            decided.addAndGet(judgements.size());
                        }
                    }
                    return null;
                };
                judges.add(threads.submit(judge));
            }
            for (int i = 1; i <= SWAPS; i++) {
                while (decided.get() < PER_SWAP * (i - 1)) {
                    Thread.sleep(1);
                }
                activate(registry, i + 1L);
                swapped.incrementAndGet();
                if (i % 100 == 0) {
                    report(i, decided.get());
                }
            }
            for (Future<Void> judge : judges) {
                judge.get();
            }
        } finally {
            threads.shutdownNow();
        }
        report(SWAPS, decided.get());
        System.out.println(decided.get() + " decisions, " + SWAPS + " swaps, " + THREADS + " threads, " + mixed.get()
                + " mixed, " + (System.nanoTime() - start) / 1_000_000 + " ms");
        if (mixed.get() > 0) {
            System.exit(1);
        }
    }

    private static void activate(PolicyRegistry registry, long sequence) {
        Bundle bundle = sequence % 2 == 1 ? BundleFixtures.first() : BundleFixtures.second();
        byte[] file = BundleFixtures.under(bundle, BundleTerms.of(bundle.pack(), sequence))
                .signed(BundleFixtures.signer("audit"))
                .bytes();
        ActivationReport report = registry.activate(ActivationRequest.of(file, NOW, List.of(), ShadowBudget.UNLIMITED));
        if (!report.active()) {
            throw new IllegalStateException(report.findings().toString());
        }
    }

    private static void report(int swaps, long decisions) {
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getName().contains("Metaspace") || pool.getName().contains("Compressed Class"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(swaps + " swaps, " + decisions + " decisions, metaspace " + metaspace / 1024
                + " kB, classes "
                + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() + ", heap "
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 + " kB");
    }
}
