/**
 * What the scenarios of a pack reach, and what they would notice.
 *
 * <p>{@link org.gridgov.rules.workbench.coverage.Coverage} runs a {@code ScenarioSuite} once and counts by row, condition,
 * cut point and article; and it takes each row away in turn and asks whether a scenario turns red. What nothing fires or
 * nothing would miss becomes a finding of the {@link org.gridgov.rules.workbench.coverage.CoverageReport}.
 */
@NullMarked
package org.gridgov.rules.workbench.coverage;

import org.jspecify.annotations.NullMarked;
