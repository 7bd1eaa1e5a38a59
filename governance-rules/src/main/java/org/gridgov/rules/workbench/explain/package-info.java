/**
 * Why a pack judges one case as it does, for one reader, and what would change the verdict.
 *
 * <p>{@link org.gridgov.rules.workbench.explain.CaseExplanation} says of every row whether it counted, with each condition,
 * the actual value and where that comes from; of the rows that nearly counted what they lacked; and its
 * {@link org.gridgov.rules.workbench.explain.Advice} is a smallest change that flips the verdict. What the
 * {@link org.gridgov.rules.workbench.explain.Reader} may not see plays no part in any of it.
 */
@NullMarked
package org.gridgov.rules.workbench.explain;

import org.jspecify.annotations.NullMarked;
