/**
 * Functional branches as overlays (功能型党支部): a purpose for a while, with people whose home stays where it is.
 *
 * <p>A {@link org.gridgov.organisation.overlay.Mandate} says what a body is for, where and until when, and what it may
 * read; beyond one grid the {@link org.gridgov.organisation.overlay.MandateBook} asks for the approval of the lowest common
 * ancestor. What happened is kept as {@link org.gridgov.organisation.overlay.MandateEvent events}.
 */
@NullMarked
package org.gridgov.organisation.overlay;

import org.jspecify.annotations.NullMarked;
