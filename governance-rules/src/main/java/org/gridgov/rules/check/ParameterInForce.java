package org.gridgov.rules.check;

import java.util.Objects;
import java.util.SortedSet;
import org.gridgov.basics.Sets;
import org.gridgov.rules.pack.Parameter;

/**
 * A parameter with the value that holds, and who reads it.
 *
 * <p>Immutable, thread-safe.
 *
 * @param parameter the parameter
 * @param value the value that holds, and from when to when
 * @param readers the identifiers of rules whose points it sets and the names of attributes whose cut points it sets
 */
public record ParameterInForce(Parameter parameter, Parameter.Dated value, SortedSet<String> readers) {
    /** Copies the readers. */
    public ParameterInForce {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(value, "value");
        readers = Sets.sorted(readers);
    }
}
