package org.gridgov.project;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.journal.Reply;

/** Collects every reason against a command. */
final class Reasons {
    private static final Place PROJECTS = Place.of("projects");

    private final List<Finding> found = new ArrayList<>();

    /** Adds a reason unless what must hold does hold. */
    boolean require(boolean holds, String code, Object... arguments) {
        if (!holds) {
            found.add(Catalogue.core().finding(Level.ERROR, code, PROJECTS, arguments));
        }
        return holds;
    }

    Reply unless(List<? extends ProjectEvent> events) {
        return Reply.unless(found, events);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
