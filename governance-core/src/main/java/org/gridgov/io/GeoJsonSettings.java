package org.gridgov.io;

import org.gridgov.basics.Require;
import org.gridgov.boundary.CoordinateSystem;
import org.jspecify.annotations.Nullable;

/**
 * How a file of boundaries names its units, and what its coordinates are if it does not say so.
 *
 * <p>Immutable, thread-safe.
 *
 * <p>Source: territory, {@code FACTS}: every boundary is tagged.
 *
 * @param codeProperty the property that holds a unit's code, {@code [\p{L}\p{N}][\p{L}\p{N}._-]{0,63}}
 * @param untagged the system of features that carry no tag; null if a missing tag is a mistake
 */
public record GeoJsonSettings(String codeProperty, @Nullable CoordinateSystem untagged) {
    /** Codes stand in {@code code}, and a missing tag is a mistake. */
    public static final GeoJsonSettings DEFAULT = new GeoJsonSettings("code", null);

    /**
     * Checks the name of the property.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public GeoJsonSettings {
        Require.code("The property of a unit's code", codeProperty);
    }

    /**
     * Names another property.
     *
     * @param property the property that holds a unit's code
     * @return settings with it
     * @throws IllegalArgumentException if it has another form
     */
    public GeoJsonSettings withCodeProperty(String property) {
        return new GeoJsonSettings(property, untagged);
    }

    /**
     * Names the system of features without a tag.
     *
     * @param system the system
     * @return settings with it
     */
    public GeoJsonSettings withUntagged(CoordinateSystem system) {
        return new GeoJsonSettings(codeProperty, system);
    }
}
