/**
 * Case files in and out: what people keep in tables becomes a community, and what was wrong becomes findings.
 *
 * <p>{@link org.gridgov.io.CaseReader} reads a folder: {@code case.yaml} and the {@link org.gridgov.io.CaseTables}, each
 * as CSV, JSON, JSON lines or a sheet of a workbook, within {@link org.gridgov.io.ReadLimits}.
 * {@link org.gridgov.io.Sheets} reads one CSV file into a {@link org.gridgov.io.Sheet}; {@link org.gridgov.io.JsonFiles}
 * writes and reads values, always the same bytes. Nothing in a file is trusted and nothing stops at the first mistake:
 * a bad row leaves findings with file, row and column, which never repeat what is said about a person.
 */
@NullMarked
package org.gridgov.io;

import org.jspecify.annotations.NullMarked;
