package org.gridgov.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;
import org.gridgov.snapshot.Community;

/**
 * Reads a case: a folder with {@code case.yaml} and one table for each type of row (案例).
 *
 * <p>A table is {@code NAME.csv}, {@code NAME.json} (an array of objects), {@code NAME.jsonl} (one object a line) or a
 * sheet called {@code NAME} of any {@code .xlsx} in the folder; the name and the headings may be Chinese or English, see
 * {@link CaseTables}. Boundaries stand in any {@code .geojson}, see {@link GeoJson}. Other files are passed over. Where a table has several sources, all of their rows are read, by
 * file name and then by the order of sheets, and a warning says so.
 *
 * <p>Every bad cell of a row is reported and the row is left out; every good row stays. A blank cell takes the default
 * that {@code case.yaml} gives under {@code defaults}, else the one that the column declares. Nothing depends on the
 * default locale, time zone or charset. Thread-safe; O(bytes).
 *
 * <p>Source: way of the data, {@code ARCHITECTURE}; partial success, {@code STYLE} card 7.
 */
public final class CaseReader {
    private CaseReader() {}

    /**
     * Reads a case and resolves it into a community.
     *
     * @param folder the folder, in any file system
     * @param limits how much is taken
     * @return the community of all rows that fit, empty if the settings are not sound; with a finding for everything
     *     else
     */
    public static Loaded<Optional<Community>> read(Path folder, ReadLimits limits) {
        Loaded<CaseRows> rows = readRows(folder, limits);
        if (rows.value().info().isEmpty()) {
            return new Loaded<>(Optional.empty(), rows.findings());
        }
        Remarks remarks = new Remarks("", limits.maxFindings());
        List<String> empty = CaseTables.tables().stream()
                .filter(table -> !CaseTables.isRare(table.type())
                        && rows.value().rows().entries(table.type()).isEmpty())
                .map(table -> table.term().en())
                .toList();
        if (!empty.isEmpty()) {
            remarks.note(Code.NO_ROWS, Place.NONE, String.join(", ", empty));
        }
        Loaded<Community> community = Community.of(
                rows.value().info().get(), rows.value().rows(), rows.value().boundaries());
        return new Loaded<>(
                Optional.of(community.value()),
                rows.findings().and(remarks.toFindings()).and(community.findings()));
    }

    /**
     * Reads the rows of a case; references between them are not looked at yet.
     *
     * @param folder the folder, in any file system
     * @param limits how much is taken
     * @return the settings, if they are sound, and all good rows, with a finding for everything else
     */
    public static Loaded<CaseRows> readRows(Path folder, ReadLimits limits) {
        return new CaseFolder(folder, limits).read();
    }
}
