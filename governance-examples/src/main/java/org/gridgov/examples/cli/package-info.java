/**
 * The {@code gridgov} command: a thin shell over the library.
 *
 * <p>{@link org.gridgov.examples.cli.GridGov} reads the words of the command line; each command is a class of its own.
 * {@link org.gridgov.examples.cli.CaseRun} walks the whole way of the data, and
 * {@link org.gridgov.examples.cli.RunFiles} writes what came out.
 */
@NullMarked
package org.gridgov.examples.cli;

import org.jspecify.annotations.NullMarked;
