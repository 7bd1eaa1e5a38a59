package org.gridgov.rules.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.AcceptedBundle;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.bundle.TrustPolicy;
import org.gridgov.rules.pack.RuleMessages;
import org.gridgov.rules.run.CompiledPolicy;

/**
 * The gates in their order: read, verify, check, the host's own, shadow. Each is asked only if none before found an error.
 *
 * @param pack the pack whose bundles pass
 * @param trust whose signatures they must bear
 * @param steps the host's own gates
 */
record Gates(String pack, TrustPolicy trust, List<ActivationStep> steps) {
    /** How far a bundle came, and itself if it came through. */
    record Passage(ActivationReport report, Optional<Slot> slot) {}

    Passage pass(ActivationRequest request, Optional<AcceptedBundle> newest, Function<Instant, Optional<Pinned>> pin) {
        List<ActivationReport.Gate> reached = new ArrayList<>();
        Loaded<Optional<Bundle>> read = Bundle.read(pack, request.file());
        if (stops("read", read.findings(), reached) || read.value().isEmpty()) {
            return stopped(Optional.empty(), reached, Optional.empty());
        }
        Bundle bundle = read.value().get();
        Optional<AcceptedBundle> name = Optional.of(AcceptedBundle.of(bundle));
        Place place = Place.of(bundle.toString());
        Instant start =
                bundle.terms().from().isAfter(request.now()) ? bundle.terms().from() : request.now();
        Findings verified =
                newest.isPresent() ? trust.check(bundle, newest.get(), request.approval()) : trust.check(bundle);
        if (stops("verify", verified.and(fits(bundle, request.now(), place)), reached)) {
            return stopped(name, reached, Optional.empty());
        }
        CompiledPolicy policy;
        try {
            policy = CompiledPolicy.load(bundle);
            reached.add(new ActivationReport.Gate("check", Findings.NONE));
        } catch (RefusedBundleException e) {
            reached.add(new ActivationReport.Gate("check", e.findings()));
            return stopped(name, reached, Optional.empty());
        }
        try (PolicyEngine engine = policy.open()) {
            Candidate candidate = new Candidate(bundle, engine, request.now(), request.recent());
            for (ActivationStep step : steps) {
                if (stops(step.name(), step.check(candidate), reached)) {
                    return stopped(name, reached, Optional.empty());
                }
            }
            ShadowRun shadow = shadow(candidate, predecessor(start, request.now(), pin), request.budget(), place);
            if (stops("shadow", shadow.findings(), reached)) {
                return stopped(name, reached, Optional.of(shadow.report()));
            }
            return new Passage(
                    new ActivationReport(true, name, reached, Optional.of(shadow.report())),
                    Optional.of(new Slot(bundle, policy)));
        }
    }

    /** Whom the bundle follows: who would judge when it begins, or else who did last before, or else who does now. */
    private static Optional<Pinned> predecessor(Instant start, Instant now, Function<Instant, Optional<Pinned>> pin) {
        Optional<Pinned> found = pin.apply(start);
        return found.isPresent() || !start.isAfter(now)
                ? found
                : pin.apply(start.minusNanos(1)).or(() -> pin.apply(now));
    }

    private static ShadowRun shadow(Candidate candidate, Optional<Pinned> inForce, ShadowBudget budget, Place place) {
        try {
            return new ShadowRun(candidate, inForce.map(Pinned::engine), budget, place);
        } finally {
            inForce.ifPresent(Pinned::close);
        }
    }

    private Findings fits(Bundle bundle, Instant now, Place place) {
        String id = bundle.pack().version().id();
        List<Finding> findings = new ArrayList<>();
        if (!id.equals(pack)) {
            findings.add(RuleMessages.error("GP-BUN-12", place, id, pack));
        }
        if (!now.isBefore(bundle.terms().to())) {
            findings.add(RuleMessages.error("GP-BUN-13", place, bundle.terms().to()));
        }
        return Findings.of(findings);
    }

    private static boolean stops(String gate, Findings findings, List<ActivationReport.Gate> reached) {
        reached.add(new ActivationReport.Gate(gate, findings));
        return findings.hasErrors();
    }

    private static Passage stopped(
            Optional<AcceptedBundle> bundle, List<ActivationReport.Gate> reached, Optional<ShadowReport> shadow) {
        return new Passage(new ActivationReport(false, bundle, reached, shadow), Optional.empty());
    }
}
