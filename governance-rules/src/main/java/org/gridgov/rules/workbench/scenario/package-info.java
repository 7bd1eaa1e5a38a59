/**
 * Tests that policy staff write: what is given, and what must come out.
 *
 * <p>{@link org.gridgov.rules.workbench.scenario.ScenarioSuite} looks the words of a pack's scenario files up in its
 * vocabulary and its rules, and makes {@link org.gridgov.rules.workbench.scenario.Scenario}s of
 * {@link org.gridgov.rules.workbench.scenario.Trial}s. It runs them by the interpreter or by any engine and gives a
 * {@link org.gridgov.rules.workbench.scenario.ScenarioReport}: expected, actual, and which rules had a say.
 */
@NullMarked
package org.gridgov.rules.workbench.scenario;

import org.jspecify.annotations.NullMarked;
