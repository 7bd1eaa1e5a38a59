/**
 * Taking a new version of a policy into use while decisions are being made.
 *
 * <p>A {@link org.gridgov.rules.reload.PolicyRegistry} holds the versions of one policy. A bundle that comes in with an
 * {@link org.gridgov.rules.reload.ActivationRequest} passes named gates, among them the
 * {@link org.gridgov.rules.reload.ActivationStep}s of the host and a {@link org.gridgov.rules.reload.ShadowReport} within
 * a {@link org.gridgov.rules.reload.ShadowBudget}; only then is it in force, from one moment to the next. A decision
 * takes a {@link org.gridgov.rules.reload.Pinned} version and keeps it from start to end.
 */
@NullMarked
package org.gridgov.rules.reload;

import org.jspecify.annotations.NullMarked;
