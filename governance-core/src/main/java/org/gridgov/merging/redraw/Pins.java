package org.gridgov.merging.redraw;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Level;
import org.gridgov.basics.Place;
import org.gridgov.grid.AtomId;
import org.gridgov.merging.redraw.RegroupRequest.Pin;

/** The wishes that can be granted together: pairs of atom numbers, what does not fit named and passed over. */
final class Pins {
    /** Two atoms by number. */
    record Pair(int one, int other) {}

    private final Ground ground;
    private final int[] leader;
    private final List<Pair> together = new ArrayList<>();
    private final List<Pair> apart = new ArrayList<>();

    Pins(Ground ground, RegroupRequest request, List<Finding> findings) {
        this.ground = ground;
        leader = new int[ground.atoms().size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (Pin pin : request.together()) {
            if (known(pin, findings) && !pin.atom().equals(pin.other())) {
                int a = ground.number(pin.atom());
                int b = ground.number(pin.other());
                if (ground.communityOf(a).equals(ground.communityOf(b))) {
                    leader[find(a)] = find(b);
                    together.add(new Pair(a, b));
                } else {
                    refuse(pin, findings);
                }
            }
        }
        for (Pin pin : request.apart()) {
            if (known(pin, findings)) {
                int a = ground.number(pin.atom());
                int b = ground.number(pin.other());
                if (find(a) == find(b)) {
                    refuse(pin, findings);
                } else if (ground.communityOf(a).equals(ground.communityOf(b))) {
                    apart.add(new Pair(a, b));
                }
            }
        }
    }

    List<Pair> together() {
        return together;
    }

    /** Pairs within a community; others are apart anyway. */
    List<Pair> apart() {
        return apart;
    }

    private int find(int atom) {
        int at = atom;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private boolean known(Pin pin, List<Finding> findings) {
        for (AtomId atom : List.of(pin.atom(), pin.other())) {
            if (ground.number(atom) < 0) {
                findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-09", Place.NONE, atom));
                return false;
            }
        }
        return true;
    }

    private static void refuse(Pin pin, List<Finding> findings) {
        findings.add(Catalogue.core().finding(Level.WARNING, "GG-M-10", Place.NONE, pin.atom(), pin.other()));
    }
}
