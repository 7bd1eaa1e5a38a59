package org.gridgov.io;

import java.util.Optional;
import org.gridgov.snapshot.CommunityInfo;
import org.gridgov.snapshot.Rows;

/**
 * What a case holds before its references are resolved.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: way of the data, {@code ARCHITECTURE}.
 *
 * @param info what holds for the community as a whole; empty if {@code case.yaml} is missing or wrong
 * @param rows all good rows of all tables, each with the place where it stands
 */
public record CaseRows(Optional<CommunityInfo> info, Rows rows) {}
