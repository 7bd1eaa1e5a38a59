/**
 * A policy that is ready to judge, in one file that can be signed.
 *
 * <p>A {@link org.gridgov.rules.bundle.Bundle} holds everything that a {@link org.gridgov.rules.check.CheckedPack} says,
 * the classes that the engine runs, a number and the instants between which it may judge
 * ({@link org.gridgov.rules.bundle.BundleTerms}). Offices sign it with a {@link org.gridgov.rules.bundle.BundleSigner}; a
 * host takes it only if its {@link org.gridgov.rules.bundle.TrustPolicy} is content and nothing older than the
 * {@link org.gridgov.rules.bundle.AcceptedBundle} comes back without a {@link org.gridgov.rules.bundle.RollbackApproval}.
 */
@NullMarked
package org.gridgov.rules.bundle;

import org.jspecify.annotations.NullMarked;
