/**
 * How claims become agreements (认领落实): both sides' yes, reservation, delivery and evaluation, as events.
 *
 * <p>A {@link org.gridgov.mechanism.claiming.agreement.ClaimBook} collects the claims of a
 * {@link org.gridgov.mechanism.claiming.agreement.ClaimWindow}, settles those that compete by the scores of a
 * {@link org.gridgov.mechanism.claiming.agreement.Ranking}, and moves every claim along its life. Whatever an
 * {@link org.gridgov.mechanism.claiming.agreement.Actor} asks is answered with events, of the claims and of the three lists
 * together, or with every reason why not.
 */
@NullMarked
package org.gridgov.mechanism.claiming.agreement;

import org.jspecify.annotations.NullMarked;
