/**
 * Rotating lead (轮值主角): partners take turns, fairly and foreseeably.
 *
 * <p>{@link org.gridgov.mechanism.rotation.Rotation} deals {@link org.gridgov.mechanism.rotation.Turn turns} to members.
 */
@NullMarked
package org.gridgov.mechanism.rotation;

import org.jspecify.annotations.NullMarked;
