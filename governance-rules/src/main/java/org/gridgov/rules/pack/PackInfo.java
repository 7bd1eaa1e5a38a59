package org.gridgov.rules.pack;

import java.util.Objects;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.LocalText;

/**
 * What a pack says about itself.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name what people call the policy
 * @param valid the days on which it may judge
 * @param owner the body that answers for it
 * @param source the document whose articles its rules stand on
 */
public record PackInfo(LocalText name, DateRange valid, LocalText owner, LocalText source) {
    /** Checks that all parts are there. */
    public PackInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
    }
}
