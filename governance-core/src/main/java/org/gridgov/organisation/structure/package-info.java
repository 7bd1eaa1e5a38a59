/**
 * Does the organisation fit the ground, and itself (组织体检)?
 *
 * <p>A {@link org.gridgov.organisation.structure.StructureCheck} judges
 * {@link org.gridgov.organisation.structure.StructureRows rows} by the
 * {@link org.gridgov.organisation.structure.StructureSettings} of a community. A
 * {@link org.gridgov.organisation.structure.Census} counts for formulas and explains the
 * {@link org.gridgov.organisation.structure.FormulaGap gaps}; a {@link org.gridgov.organisation.structure.Headcount} counts
 * people without counting anybody twice.
 */
@NullMarked
package org.gridgov.organisation.structure;

import org.jspecify.annotations.NullMarked;
