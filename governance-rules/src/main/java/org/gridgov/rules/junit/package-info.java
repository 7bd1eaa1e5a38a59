/**
 * Scenarios of a policy pack as ordinary JUnit tests of a host.
 *
 * <p>A method that carries {@link org.gridgov.rules.junit.PolicyScenarios} is run once per scenario of the pack named there
 * and gets the {@link org.gridgov.rules.workbench.scenario.ScenarioOutcome}; a red scenario fails. JUnit's API is an
 * optional dependency: only a host that uses this package needs it.
 */
@NullMarked
package org.gridgov.rules.junit;

import org.jspecify.annotations.NullMarked;
