/**
 * Everything known at one moment, frozen and resolved.
 *
 * <p>{@link org.gridgov.snapshot.Rows} and {@link org.gridgov.snapshot.CommunityInfo} become a
 * {@link org.gridgov.snapshot.Community}; {@link org.gridgov.snapshot.Candidates} are its pairs worth judging, cut by
 * plain facts only.
 */
@NullMarked
package org.gridgov.snapshot;

import org.jspecify.annotations.NullMarked;
