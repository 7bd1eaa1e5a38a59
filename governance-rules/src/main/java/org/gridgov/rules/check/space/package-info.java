/**
 * Every case that rules can tell apart, and exact regions of them.
 *
 * <p>{@link org.gridgov.rules.check.space.Space} is made of the attributes that some rules read. It says where a rule fires
 * as a {@link org.gridgov.rules.check.space.Region}; regions are joined, cut and subtracted, counted to the last case, and
 * described by a {@link org.gridgov.rules.check.space.Cover} of few {@link org.gridgov.rules.check.space.Box}es in words. A
 * question that would take too many steps ends in a {@link org.gridgov.rules.check.space.SpaceLimitException} that names
 * the columns. {@link org.gridgov.rules.check.space.Outcome} is what some rules decide on one case.
 */
@NullMarked
package org.gridgov.rules.check.space;

import org.jspecify.annotations.NullMarked;
