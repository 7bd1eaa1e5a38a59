/**
 * Rotating lead (轮值主角): partners take turns, fairly and foreseeably.
 *
 * <p>{@link org.gridgov.mechanism.rotation.Rotation} deals {@link org.gridgov.mechanism.rotation.Turn turns} to members. A
 * {@link org.gridgov.mechanism.rotation.RotationBook} does so over the periods of a
 * {@link org.gridgov.mechanism.rotation.RotationCalendar}, while members join, leave, swap and stay away; what happened is
 * kept as {@link org.gridgov.mechanism.rotation.RotationEvent events}.
 */
@NullMarked
package org.gridgov.mechanism.rotation;

import org.jspecify.annotations.NullMarked;
