/**
 * Two-way claiming (双向认领): partners claim needs, the community claims resources.
 *
 * <p>A {@link org.gridgov.mechanism.claiming.Claim} of one {@link org.gridgov.mechanism.claiming.Side} waits for the
 * other side's yes and moves along {@link org.gridgov.mechanism.claiming.ClaimState}.
 */
@NullMarked
package org.gridgov.mechanism.claiming;

import org.jspecify.annotations.NullMarked;
