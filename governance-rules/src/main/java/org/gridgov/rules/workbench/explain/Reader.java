package org.gridgov.rules.workbench.explain;

import java.util.Objects;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.PrivacyClass;

/**
 * Who reads an explanation, as far as that matters: how much of a person they may see.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: invariant Q3: an explanation shows the reader only what that reader may see.
 *
 * @param mostShown the greatest privacy class that they may see
 */
public record Reader(PrivacyClass mostShown) {
    /** Checks that the class is there. */
    public Reader {
        Objects.requireNonNull(mostShown, "mostShown");
    }

    /**
     * Tells whether an attribute may be shown.
     *
     * @param attribute the attribute
     * @return whether its class is at most the reader's
     */
    public boolean maySee(Attribute attribute) {
        return attribute.privacy().compareTo(mostShown) <= 0;
    }
}
