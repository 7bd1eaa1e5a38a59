/**
 * The front door of the rules: from a folder that policy staff edit to an engine that judges.
 *
 * <p>{@link org.gridgov.rules.pack.PolicyPacks} reads a {@link org.gridgov.rules.pack.PolicyPack} from its files,
 * {@link org.gridgov.rules.PolicyEngines#check} tells everything that is wrong with it, and
 * {@link org.gridgov.rules.PolicyEngines#drools} makes a {@link org.gridgov.policy.PolicyEngine} of it. A pack with
 * errors never judges: it comes back as a {@link org.gridgov.rules.BrokenPackException} with all its findings. For
 * production, {@link org.gridgov.rules.PolicyEngines#compile} makes a {@link org.gridgov.rules.bundle.Bundle} to be
 * signed, which a {@link org.gridgov.rules.reload.PolicyRegistry} takes into use.
 */
@NullMarked
package org.gridgov.rules;

import org.jspecify.annotations.NullMarked;
