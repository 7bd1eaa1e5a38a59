package org.gridgov.io;

import java.util.Objects;
import java.util.Optional;
import org.gridgov.boundary.BoundaryLayer;
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
 * @param boundaries the boundaries of all {@code .geojson} files; empty if there are none
 */
public record CaseRows(Optional<CommunityInfo> info, Rows rows, BoundaryLayer boundaries) {
    /** Checks that everything is there. */
    public CaseRows {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(boundaries, "boundaries");
    }
}
