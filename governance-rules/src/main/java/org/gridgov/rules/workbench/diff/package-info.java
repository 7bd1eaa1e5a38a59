/**
 * Two versions of a pack compared over every case, without any case at hand.
 *
 * <p>{@link org.gridgov.rules.workbench.diff.PolicyDiff#of} proves that both mean the same, or lists each
 * {@link org.gridgov.rules.workbench.diff.PolicyDiffChange} with the
 * {@link org.gridgov.rules.workbench.diff.PolicyDiffEdit}s that explain it. With cases at hand it tells who gains and who
 * loses ({@link org.gridgov.rules.workbench.diff.PolicyDiffCases}).
 */
@NullMarked
package org.gridgov.rules.workbench.diff;

import org.jspecify.annotations.NullMarked;
