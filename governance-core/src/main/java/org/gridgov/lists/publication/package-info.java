/**
 * What the community tells everybody about its lists, and what it keeps to itself (清单公示).
 *
 * <p>A {@link org.gridgov.lists.publication.Publication} is a dated, numbered, hashed snapshot of public rows. Needs are
 * told as {@link org.gridgov.lists.publication.PublicCounts}, in which small cells stay hidden over all levels, margins and
 * versions, as {@link org.gridgov.lists.publication.PublicationSettings} say.
 */
@NullMarked
package org.gridgov.lists.publication;

import org.jspecify.annotations.NullMarked;
