package org.gridgov.io;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/**
 * Collects what is found in one file. Past so many errors reading stops and says so; of warnings and notes, which leave
 * nothing out, only so many are listed. Not thread-safe.
 */
final class Remarks {
    private static final Catalogue CATALOGUE = Catalogue.core();

    private final List<Finding> findings = new ArrayList<>();
    private final String source;
    private final int most;
    private int errors;
    private boolean full;

    Remarks(String source, int most) {
        this.source = source;
        this.most = most;
    }

    static LocalText text(String key, Object... arguments) {
        return CATALOGUE.text(key, arguments);
    }

    void error(Code code, Place place, Object... arguments) {
        add(Level.ERROR, code.id(), place, arguments);
    }

    void warning(Code code, Place place, Object... arguments) {
        add(Level.WARNING, code.id(), place, arguments);
    }

    void error(ProblemCode code, Place place, Object... arguments) {
        add(Level.ERROR, code.id(), place, arguments);
    }

    void warning(ProblemCode code, Place place, Object... arguments) {
        add(Level.WARNING, code.id(), place, arguments);
    }

    void note(Code code, Place place, Object... arguments) {
        add(Level.NOTE, code.id(), place, arguments);
    }

    private void add(Level level, String code, Place place, Object... arguments) {
        if (full) {
            return;
        }
        if (level != Level.ERROR && findings.size() - errors >= most) {
            return;
        }
        errors += level == Level.ERROR ? 1 : 0;
        if (errors > most) {
            full = true;
            findings.add(CATALOGUE.finding(Level.ERROR, Code.TOO_MANY_FINDINGS.id(), Place.of(source), most));
            return;
        }
        findings.add(CATALOGUE.finding(level, code, place, arguments));
    }

    /** Whether the limit is passed, so that reading on would tell nobody anything. */
    boolean full() {
        return full;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    Place place() {
        return Place.of(source);
    }

    Findings toFindings() {
        return Findings.of(findings);
    }
}
