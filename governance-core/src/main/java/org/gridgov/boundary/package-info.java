/**
 * The geometry of grids: where the ground of a unit lies, and a proof that nothing is missing and nothing is there twice.
 *
 * <p>Each {@link org.gridgov.boundary.Boundary} is a {@link org.gridgov.boundary.Shape} in a declared
 * {@link org.gridgov.boundary.CoordinateSystem}; a {@link org.gridgov.boundary.BoundaryLayer} holds those of a territory,
 * all in one system. {@link org.gridgov.boundary.BoundaryAudit} gives a {@link org.gridgov.boundary.CoverageProof} for each
 * parent and, where it fails, each {@link org.gridgov.boundary.Defect} with its area. A
 * {@link org.gridgov.boundary.PointLocator} tells whose ground a point is.
 */
@NullMarked
package org.gridgov.boundary;

import org.jspecify.annotations.NullMarked;
