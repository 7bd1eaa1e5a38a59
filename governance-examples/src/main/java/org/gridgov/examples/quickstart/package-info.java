/**
 * The library in twenty lines: read a case, judge it by a pack, match needs with resources, say why.
 *
 * <p>{@link org.gridgov.examples.quickstart.QuickStart} is the program that the README shows.
 */
@NullMarked
package org.gridgov.examples.quickstart;

import org.jspecify.annotations.NullMarked;
