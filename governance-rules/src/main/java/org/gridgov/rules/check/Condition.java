package org.gridgov.rules.check;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Sets;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.AttributeType;
import org.gridgov.rules.pack.AttributeValue;
import org.gridgov.rules.pack.RuleMessages;

/**
 * What one cell asks: that an attribute holds at least one of some codes, or, negated, none of them.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: policy semantics; invariant A1.
 *
 * @param attribute the attribute that is read
 * @param negated whether none of the codes must be there
 * @param codes the codes, at least one
 */
public record Condition(Attribute attribute, boolean negated, SortedSet<String> codes) {
    /**
     * Checks that it asks for something.
     *
     * @throws IllegalArgumentException if there is no code
     */
    public Condition {
        Objects.requireNonNull(attribute, "attribute");
        codes = Sets.sorted(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A condition must name a code, but that on '" + attribute.name() + "' names none");
        }
    }

    /** {@return the condition in words, such as {@code 紧急程度 是 紧急或较急|urgency is urgent or priority}} */
    public LocalText sentence() {
        List<LocalText> names = attribute.values().stream()
                .filter(value -> codes.contains(value.code()))
                .map(AttributeValue::name)
                .toList();
        LocalText alternatives = LocalText.of(
                String.join("或", names.stream().map(LocalText::zh).toList()),
                String.join(" or ", names.stream().map(LocalText::en).toList()));
        String form = (attribute.type() == AttributeType.SET ? "includes" : "is") + (negated ? "-not" : "");
        return RuleMessages.text("condition." + form, attribute.label(), alternatives);
    }
}
