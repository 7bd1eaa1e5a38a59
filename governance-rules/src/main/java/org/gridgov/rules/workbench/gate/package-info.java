/**
 * The workbench as gates of an activation: a version that lint or its scenarios refuse never comes into force.
 *
 * <p>{@link org.gridgov.rules.workbench.gate.PolicyGates} makes {@link org.gridgov.rules.reload.ActivationStep}s for a
 * {@link org.gridgov.rules.reload.PolicyRegistry}.
 */
@NullMarked
package org.gridgov.rules.workbench.gate;

import org.jspecify.annotations.NullMarked;
