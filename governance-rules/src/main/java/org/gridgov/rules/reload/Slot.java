package org.gridgov.rules.reload;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.rules.bundle.AcceptedBundle;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.BundleTerms;
import org.gridgov.rules.run.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A version in the registry and how many hold it: the registry itself counts as one, each pin as one more. Whoever lets
 * go last lets the rules go. Thread-safe, without locks.
 */
final class Slot {
    private final AcceptedBundle bundle;
    private final BundleTerms terms;
    private final AtomicReference<@Nullable CompiledPolicy> policy;
    private final AtomicInteger holders = new AtomicInteger(1);

    Slot(Bundle bundle, CompiledPolicy policy) {
        this.bundle = AcceptedBundle.of(bundle);
        terms = bundle.terms();
        this.policy = new AtomicReference<>(policy);
    }

    AcceptedBundle bundle() {
        return bundle;
    }

    BundleTerms terms() {
        return terms;
    }

    /** Holds on; fails if the last holder has let go. */
    boolean hold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            policy.set(null);
        }
    }

    /** One more engine, for somebody who holds. */
    PolicyEngine open() {
        CompiledPolicy held = policy.get();
        if (held == null) {
            throw new IllegalStateException("A version must be held while it is used, but " + bundle + " is not");
        }
        return held.open();
    }
}
