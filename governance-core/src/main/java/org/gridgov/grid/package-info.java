/**
 * The territory: units with codes and kinds, the atoms that they hold, and the five principles.
 *
 * <p>{@link org.gridgov.grid.GridUnit}s form a {@link org.gridgov.grid.GridSystem} by their
 * {@link org.gridgov.grid.Scheme}; a {@link org.gridgov.grid.Placement} puts an {@link org.gridgov.grid.Atom} into a leaf;
 * {@link org.gridgov.grid.FivePrinciples} audits the whole and names witnesses.
 */
@NullMarked
package org.gridgov.grid;

import org.jspecify.annotations.NullMarked;
