/**
 * What policy staff ask about a checked pack before they let it judge.
 *
 * <p>{@link org.gridgov.rules.workbench.PolicyDiff#of} compares two versions over every case without any case at hand: it
 * proves that both mean the same, or lists each {@link org.gridgov.rules.workbench.PolicyDiffChange} with the
 * {@link org.gridgov.rules.workbench.PolicyDiffEdit}s that explain it. With cases at hand it tells who gains and who loses
 * ({@link org.gridgov.rules.workbench.PolicyDiffCases}).
 */
@NullMarked
package org.gridgov.rules.workbench;

import org.jspecify.annotations.NullMarked;
