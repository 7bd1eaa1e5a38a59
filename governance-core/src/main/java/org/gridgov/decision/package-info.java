/**
 * What was decided and why: plans, rosters, explanations.
 *
 * <p>A {@link org.gridgov.decision.Plan} holds {@link org.gridgov.decision.Assignment}s and what stayed
 * {@link org.gridgov.decision.Unmet}, with a {@link org.gridgov.decision.Certificate} that nothing better exists. A
 * {@link org.gridgov.decision.Roster} holds {@link org.gridgov.decision.Invitation}s. An
 * {@link org.gridgov.decision.Explanation} is made of what plan and judgements already carry; nothing is run again.
 */
@NullMarked
package org.gridgov.decision;

import org.jspecify.annotations.NullMarked;
