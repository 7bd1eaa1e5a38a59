/**
 * Public-good projects: beneficiaries, visits, activities, and figures with denominators.
 *
 * <p>A {@link org.gridgov.project.Project} serves {@link org.gridgov.project.Beneficiary beneficiaries} by
 * {@link org.gridgov.project.Visit visits} and {@link org.gridgov.project.Activity activities}; a
 * {@link org.gridgov.project.Figure} reports them and refuses what can't be true.
 */
@NullMarked
package org.gridgov.project;

import org.jspecify.annotations.NullMarked;
