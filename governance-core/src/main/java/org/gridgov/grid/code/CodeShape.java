package org.gridgov.grid.code;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Require;

/** How a text of one length falls into the parts of a code. */
record CodeShape(int level, int start, List<Integer> lengths) {
    private static final int MOST = 1000;

    /** The shapes of a scheme by the length of the text; refuses a scheme in which a length could mean two things. */
    static SortedMap<Integer, CodeShape> all(String scheme, List<CodeLevel> levels) {
        SortedMap<Integer, CodeShape> shapes = new TreeMap<>();
        List<CodeShape> above = List.of(new CodeShape(-1, 0, List.of()));
        for (int i = 0; i < levels.size(); i++) {
            CodeLevel level = levels.get(i);
            if (level.standsAlone()) {
                above = List.of(new CodeShape(-1, i, List.of()));
            }
            List<CodeShape> here = new ArrayList<>();
            for (CodeShape shape : above) {
                for (int length : level.lengths()) {
                    List<Integer> lengths = new ArrayList<>(shape.lengths);
                    lengths.add(length);
                    CodeShape longer = new CodeShape(i, shape.start, List.copyOf(lengths));
                    here.add(longer);
                    CodeShape other = shapes.put(longer.total(), longer);
                    if (other != null) {
                        throw new IllegalArgumentException("A length must tell the parts of a code, but in scheme '"
                                + scheme + "' " + longer.total() + " is " + other.lengths + " and " + lengths);
                    }
                    Require.between("The length of a code of scheme '" + scheme + "'", longer.total(), 1, 64);
                }
            }
            Require.between("The number of forms of scheme '" + scheme + "'", shapes.size(), 1, MOST);
            above = here;
        }
        return shapes;
    }

    int total() {
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The level to which a character belongs, its position counted from 0; the last one for all beyond the end. */
    int levelAt(int position) {
        int end = 0;
        for (int i = 0; i < lengths.size(); i++) {
            end += lengths.get(i);
            if (position < end) {
                return start + i;
            }
        }
        return level;
    }

    List<String> cut(String text) {
        List<String> segments = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            segments.add(text.substring(at, at + length));
            at += length;
        }
        return segments;
    }
}
