/**
 * Who answers for what: organisations, posts, memberships, partners.
 *
 * <p>{@link org.gridgov.organisation.Organisation}s form one tree and the territory another; a
 * {@link org.gridgov.organisation.Responsibility} joins the two, a {@link org.gridgov.organisation.Post} answers for
 * {@link org.gridgov.organisation.Duty duties}, and a {@link org.gridgov.organisation.Formula} such as {@code 1+2+3+30} is
 * a census that can be checked.
 */
@NullMarked
package org.gridgov.organisation;

import org.jspecify.annotations.NullMarked;
