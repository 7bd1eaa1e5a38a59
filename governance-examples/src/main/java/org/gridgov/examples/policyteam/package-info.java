/**
 * How a policy team changes one cell and takes responsibility for it.
 *
 * <p>{@link org.gridgov.examples.policyteam.PolicyTeam} reads from top to bottom: edit, check, lint, scenarios, comparison,
 * two signatures, a trial on recent cases, activation, a decision with its explanation, and the way back.
 */
@NullMarked
package org.gridgov.examples.policyteam;

import org.jspecify.annotations.NullMarked;
