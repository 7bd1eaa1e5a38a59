package org.gridgov.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Ratio;

/** Counts what keeps a principle and collects a witness for each failure. */
final class PrincipleCheck {
    static final Place UNITS = Place.of("units");
    static final Place PLACEMENTS = Place.of("placements");

    private static final int MOST_REMEDIES = 200;

    private final Principle principle;
    private final List<Finding> findings = new ArrayList<>();
    private int remedies;
    private long kept;
    private long whole;

    PrincipleCheck(Principle principle) {
        this.principle = principle;
    }

    /** Counts something that is looked at, and whether it keeps the principle. */
    void count(long weight, boolean keeps) {
        whole += weight;
        kept += keeps ? weight : 0;
    }

    void witness(Level level, String code, Place place, Object... arguments) {
        findings.add(Catalogue.core().finding(level, code, place, arguments));
    }

    /** Looks for a remedy, for the first witnesses only: each search goes through all neighbours. */
    LocalText first(Supplier<LocalText> search) {
        return remedies++ < MOST_REMEDIES ? search.get() : remedy("alike");
    }

    PrincipleReport report() {
        return new PrincipleReport(principle, Ratio.of(kept, whole), Findings.of(findings));
    }

    static LocalText remedy(String key, Object... arguments) {
        return Catalogue.core().text("remedy." + key, arguments);
    }
}
