/**
 * Public-good projects: beneficiaries, visits, activities, money, and figures with denominators.
 *
 * <p>A {@link org.gridgov.project.Project} serves {@link org.gridgov.project.Beneficiary beneficiaries} by
 * {@link org.gridgov.project.Visit visits} and {@link org.gridgov.project.Activity activities}, and spends by
 * {@link org.gridgov.project.BudgetLine budget lines}. The {@link org.gridgov.project.ProjectDesk} and the
 * {@link org.gridgov.project.BudgetDesk} answer with {@link org.gridgov.project.ProjectEvent events}, which make up the
 * {@link org.gridgov.project.ProjectBook}. {@link org.gridgov.project.ProjectFigures} computes a
 * {@link org.gridgov.project.Figure} by its {@link org.gridgov.project.FigureDefinition} and holds reported numbers against
 * the records.
 */
@NullMarked
package org.gridgov.project;

import org.jspecify.annotations.NullMarked;
