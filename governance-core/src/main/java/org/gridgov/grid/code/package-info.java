/**
 * What the text of a code says: levels, parents and numbers of units, by schemes that are data.
 *
 * <p>{@link org.gridgov.grid.code.CodeSchemes} ships a few {@link org.gridgov.grid.code.CodeScheme}s; a scheme reads a text
 * into a {@link org.gridgov.grid.code.SchemeCode} or says which character is wrong, finds the next free number, and numbers
 * {@link org.gridgov.grid.code.UnitPosition}s from north to south. A host keeps its own codes in a
 * {@link org.gridgov.grid.code.CodeTable}; none is shipped.
 */
@NullMarked
package org.gridgov.grid.code;

import org.jspecify.annotations.NullMarked;
