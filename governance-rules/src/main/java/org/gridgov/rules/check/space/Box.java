package org.gridgov.rules.check.space;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Cases that can be described attribute by attribute: urgency is routine, and distance is far or unknown.
 *
 * <p>Immutable, thread-safe.
 *
 * @param sides what it asks, in the order of the space; attributes of which it asks nothing are left out
 * @param cases how many cases of the region that it describes lie in it
 */
public record Box(List<Side> sides, BigInteger cases) {
    /** Copies the sides. */
    public Box {
        sides = List.copyOf(sides);
        Objects.requireNonNull(cases, "cases");
    }

    /** {@return the box in words; "any case" if it asks nothing} */
    public LocalText words() {
        if (sides.isEmpty()) {
            return RuleMessages.text("box.any");
        }
        return LocalText.of(
                String.join("；", sides.stream().map(side -> side.words().zh()).toList()),
                String.join("; ", sides.stream().map(side -> side.words().en()).toList()));
    }
}
