package org.gridgov.boundary;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists in findings, cut where they would bury the sentence. */
final class Words {
    private static final int SHOWN = 8;

    private Words() {}

    /** The first few of a list, and how many more there are. */
    static String some(Collection<?> values) {
        String shown = values.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return values.size() <= SHOWN ? shown : shown + " … (+" + (values.size() - SHOWN) + ")";
    }
}
