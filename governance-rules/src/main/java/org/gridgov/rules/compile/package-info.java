/**
 * From a checked pack to rules that Drools executes.
 *
 * <p>{@link org.gridgov.rules.compile.DrlText} writes one Drools rule per row of a
 * {@link org.gridgov.rules.check.CheckedPack}: a single pattern on a {@link org.gridgov.rules.compile.ProfileFact}, made
 * of calls of two boolean methods, with one permitted consequence. {@link org.gridgov.rules.compile.RuleCompiler} turns
 * the text into a knowledge base, and {@link org.gridgov.rules.compile.EngineCalls} keeps the engine away from the
 * host's class loader.
 */
@NullMarked
package org.gridgov.rules.compile;

import org.jspecify.annotations.NullMarked;
