/**
 * Collect once: what several lines of work ask of the same people, and how to ask it once.
 *
 * <p>{@link org.gridgov.merging.collect.DataItem}s say what a line collects, about which
 * {@link org.gridgov.merging.collect.SubjectKind}, how often and for which
 * {@link org.gridgov.merging.collect.Purpose}s. {@link org.gridgov.merging.collect.CollectOnce} makes
 * {@link org.gridgov.merging.collect.SharedItem}s of them with the burden before and after; what a line may read stays
 * what it was.
 */
@NullMarked
package org.gridgov.merging.collect;

import org.jspecify.annotations.NullMarked;
