package org.gridgov.rules.workbench.explain;

import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.rules.pack.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Something of a case that has a value: an attribute, or a number together with all attributes that are its bands.
 *
 * @param name the attribute's name, or the number's
 * @param attributes the attributes that follow from it, in the order of the vocabulary
 * @param values its value now, and then every other one that makes a difference to a rule and may be advised
 */
record Variable(String name, List<Attribute> attributes, List<Value> values) {
    Variable {
        attributes = List.copyOf(attributes);
        values = List.copyOf(values);
    }

    /**
     * One value of it.
     *
     * @param codes the codes of an attribute; none for a number
     * @param number the number; null for an attribute, and for a number that is not known
     * @param seen the attributes after banding; none of them if it is not known
     */
    record Value(List<String> codes, @Nullable Long number, Facts seen) {
        Value {
            codes = List.copyOf(codes);
        }
    }
}
