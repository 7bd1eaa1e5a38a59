/**
 * From a checked pack to a bundle, and from a bundle to rules that Drools executes.
 *
 * <p>{@link org.gridgov.rules.compile.DrlText} writes one Drools rule per row of a
 * {@link org.gridgov.rules.check.CheckedPack}: a single pattern on a {@link org.gridgov.rules.compile.ProfileFact}, made
 * of calls of two boolean methods, with one permitted consequence. {@link org.gridgov.rules.compile.RuleCompiler} turns
 * the text into a {@link org.gridgov.rules.bundle.Bundle}, perhaps from a {@link org.gridgov.rules.compile.BundleCache}.
 * {@link org.gridgov.rules.compile.RuleLoader} alone brings a bundle into the engine, behind the walls of a jail, and
 * {@link org.gridgov.rules.compile.EngineCalls} keeps the engine away from the host's class loader.
 */
@NullMarked
package org.gridgov.rules.compile;

import org.jspecify.annotations.NullMarked;
