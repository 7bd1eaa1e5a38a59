/**
 * Case files in and out: what people keep in tables becomes rows, and what was wrong becomes findings.
 *
 * <p>{@link org.gridgov.io.Sheets} reads one CSV file into a {@link org.gridgov.io.Sheet}, within the bounds of
 * {@link org.gridgov.io.ReadLimits}. Nothing in a file is trusted and nothing stops at the first mistake: each bad row
 * leaves a finding with file, row and column, and every good row stays. No value of a sensitive column is repeated in a
 * finding.
 */
@NullMarked
package org.gridgov.io;

import org.jspecify.annotations.NullMarked;
