package org.gridgov.volunteers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridgov.basics.PersonRef;

/** What the book holds on one occasion; changed by the book alone. */
final class OccasionFile {
    final Occasion occasion;
    boolean calledOff;
    final Map<Integer, InvitationId> live = new HashMap<>();
    final Map<Integer, Integer> waves = new HashMap<>();
    final List<InvitationId> asked = new ArrayList<>();
    final Set<PersonRef> declined = new HashSet<>();

    OccasionFile(Occasion occasion) {
        this.occasion = occasion;
    }
}
