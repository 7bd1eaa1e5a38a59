package org.gridgov.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.boundary.CoordinateSystem;
import org.gridgov.grid.GridCode;
import org.jspecify.annotations.Nullable;

/** One feature as it is read, and whether anything was wrong with it; only the first mistake is told. */
final class GeoFeature {
    final int number;
    final List<List<double[]>> polygons = new ArrayList<>();
    final Set<String> members = new HashSet<>();

    @Nullable GridCode unit;

    @Nullable CoordinateSystem system;

    @Nullable String type;

    @Nullable String geometryType;

    int leafDepth;
    boolean hasGeometry;
    boolean misnested;
    boolean altitude;
    boolean good = true;
    private final Remarks remarks;

    GeoFeature(int number, Remarks remarks) {
        this.number = number;
        this.remarks = remarks;
    }

    Place place() {
        GridCode known = unit;
        Place feature = remarks.place().row(number);
        return known == null ? feature : feature.column(known.value());
    }

    /** How findings call the feature: by its unit if that is known. */
    String name() {
        GridCode known = unit;
        if (known != null) {
            return known.value();
        }
        return number == 0 ? "(file)" : "#" + number;
    }

    void bad(Code code, Object... arguments) {
        if (good) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = name();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            remarks.error(code, place(), all);
        }
        good = false;
    }

    /** Notes a member of an object; false, with a finding, if it stood there before. */
    boolean first(Set<String> seen, String member) {
        boolean fresh = seen.add(member);
        if (!fresh) {
            bad(Code.MEMBER_TWICE, Require.abbreviate(member));
        }
        return fresh;
    }
}
