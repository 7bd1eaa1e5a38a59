package org.gridgov.rules.pack;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Findings;
import org.gridgov.policy.PackVersion;

/**
 * A policy pack as its authors wrote it (政策包): who it is, its vocabulary and its tables.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}; invariant Q1.
 *
 * @param version the version that every decision will record
 * @param info what the pack says about itself
 * @param attributes all that a rule may ask, in the order of the file
 * @param tables the tables, by file and then in the order of the file
 * @param findings what its reading found; a pack with errors never judges
 */
public record PolicyPack(
        PackVersion version, PackInfo info, List<Attribute> attributes, List<DecisionTable> tables, Findings findings) {
    /** Copies the lists. */
    public PolicyPack {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(info, "info");
        attributes = List.copyOf(attributes);
        tables = List.copyOf(tables);
        Objects.requireNonNull(findings, "findings");
    }
}
