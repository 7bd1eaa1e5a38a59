package org.gridgov.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * A forest of units as flat arrays: every question about above and below, at national scale (网格层级).
 *
 * <p>Units are numbered in preorder, roots and children by code, so a unit with everything below it is the stretch
 * {@code [at, end(at))}. Kinds are small numbers of the caller's choosing. About 32 bytes a unit with 12-digit codes.
 * {@link GridSystem} puts {@link GridUnit}s on it; a host with only codes uses it alone:
 *
 * <pre>{@code
 * Hierarchy.Builder builder = Hierarchy.builder(2);
 * builder.add("320613", 0, null);
 * builder.add("320613401", 1, "320613");
 * Hierarchy nation = builder.build();
 * nation.contains(nation.find("320613"), nation.find("320613401")); // true
 * }</pre>
 *
 * <p>Immutable, thread-safe. Ancestor test, parent and subtree O(1), path and lowest common ancestor O(depth), roll-up
 * O(units); nothing is recursive, however deep the forest. Numbers of units that do not exist are refused with
 * {@link IndexOutOfBoundsException}.
 *
 * <p>Source: grid hierarchy, seed paragraph 1; P1, {@code INVARIANTS}.
 */
public final class Hierarchy {
    private final CodeIndex codes;
    private final int[] parent;
    private final int[] end;
    private final byte[] kind;
    private final List<HierarchyFault> faults;

    Hierarchy(CodeIndex codes, int[] parent, int[] end, byte[] kind, List<HierarchyFault> faults) {
        this.codes = codes;
        this.parent = parent;
        this.end = end;
        this.kind = kind;
        this.faults = faults;
    }

    /**
     * A builder without units.
     *
     * @param expected about how many units will come, at least 0; more are welcome
     * @return the builder
     */
    public static Builder builder(int expected) {
        return new Builder(expected);
    }

    /** {@return what was left out and why, by code; empty if every unit fits} */
    public List<HierarchyFault> faults() {
        return faults;
    }

    /** {@return how many units there are} */
    public int size() {
        return parent.length;
    }

    /**
     * Finds a unit.
     *
     * @param code its code
     * @return its number in preorder, -1 if there is none
     */
    public int find(String code) {
        return codes.find(code);
    }

    /**
     * The code of a unit.
     *
     * @param at the unit
     * @return its code
     */
    public String code(int at) {
        return codes.code(at);
    }

    /**
     * The kind of a unit.
     *
     * @param at the unit
     * @return the kind that it was added with
     */
    public int kind(int at) {
        return kind[at];
    }

    /**
     * The unit above.
     *
     * @param at the unit
     * @return its parent, -1 for a root
     */
    public int parent(int at) {
        return parent[at];
    }

    /**
     * Where a unit's subtree ends. The first child of a unit is {@code at + 1} if that lies before its end, the next
     * sibling of a child is the child's end.
     *
     * @param at the unit
     * @return the number after the last unit below it; {@code at + 1} if there is none below
     */
    public int end(int at) {
        return end[at];
    }

    /**
     * Tells whether a unit lies in another, or is it.
     *
     * @param upper the upper unit
     * @param lower the lower unit
     * @return whether {@code upper} is {@code lower} or above it
     */
    public boolean contains(int upper, int lower) {
        return upper <= lower && lower < end[upper];
    }

    /**
     * How many units stand above a unit.
     *
     * @param at the unit
     * @return 0 for a root
     */
    public int depth(int at) {
        int depth = 0;
        for (int above = parent[at]; above >= 0; above = parent[above]) {
            depth++;
        }
        return depth;
    }

    /**
     * The way from the root.
     *
     * @param at the unit
     * @return the units from the root down to it, both included
     */
    public int[] path(int at) {
        int[] path = new int[depth(at) + 1];
        int unit = at;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = unit;
            unit = parent[unit];
        }
        return path;
    }

    /**
     * The lowest unit that holds two units.
     *
     * @param one a unit
     * @param other a unit
     * @return the lowest unit that contains both; -1 if they stand under different roots
     */
    public int lowestCommon(int one, int other) {
        int at = one;
        while (at >= 0 && !contains(at, other)) {
            at = parent[at];
        }
        return at;
    }

    /**
     * How many steps lead from one unit up and down again to another.
     *
     * @param one a unit
     * @param other a unit
     * @return 0 for the same unit, 1 for parent and child, 2 for siblings; -1 under different roots
     */
    public int levelsApart(int one, int other) {
        int common = lowestCommon(one, other);
        return common < 0 ? -1 : depth(one) + depth(other) - 2 * depth(common);
    }

    /**
     * Sums counts up the forest.
     *
     * @param own what each unit has itself, by number
     * @return what each unit has with everything below it, by number
     * @throws IllegalArgumentException if there is not one count for each unit
     * @throws ArithmeticException if a sum leaves the range of {@code long}
     */
    public long[] rollUp(long[] own) {
        if (own.length != size()) {
            throw new IllegalArgumentException(
                    "A roll-up must have " + size() + " counts, one for each unit, but has " + own.length);
        }
        long[] sums = own.clone();
        for (int at = sums.length - 1; at >= 0; at--) {
            if (parent[at] >= 0) {
                sums[parent[at]] = Math.addExact(sums[parent[at]], sums[at]);
            }
        }
        return sums;
    }

    /** Collects units in any order. Not thread-safe. */
    public static final class Builder {
        private final CodeIndex.Builder codes;
        private final List<HierarchyFault> faults = new ArrayList<>();
        private int[] above;
        private byte[] kind;
        private int rows;
        private boolean[][] mayHold = {};
        private int lastParentId = HierarchyLayout.ROOT;

        private Builder(int expected) {
            codes = CodeIndex.builder(expected);
            above = new int[Math.max(16, expected)];
            kind = new byte[above.length];
        }

        /**
         * Says which kinds may stand below which; without it a parent may be of any kind, and any kind may be a root.
         *
         * @param allowed {@code allowed[p + 1][c]} tells whether a unit of kind {@code p} may be the parent of one of kind
         *     {@code c}, {@code allowed[0][c]} whether one of kind {@code c} may be a root; what lies outside the table is
         *     not allowed
         * @return this builder
         */
        public Builder mayHold(boolean[][] allowed) {
            boolean[][] copy = new boolean[allowed.length][];
            Arrays.setAll(copy, i -> allowed[i].clone());
            mayHold = copy;
            return this;
        }

        /**
         * Adds a unit. Its parent may come later. The first unit of a code is kept, a second one becomes a fault.
         *
         * @param code its code: 1 to 64 visible ASCII characters
         * @param kind its kind, 0..126
         * @param parent the code of the unit above; null for a root
         * @return this builder
         * @throws IllegalArgumentException if a code has another form or the kind is out of bounds
         */
        public Builder add(String code, int kind, @Nullable String parent) {
            Require.between("A kind", kind, 0, HierarchyLayout.MOST_KIND);
            int id = codes.intern(code);
            int up = parent == null ? HierarchyLayout.ROOT : parentId(parent);
            return put(id, kind, up);
        }

        /**
         * Adds a unit whose codes stand in a larger text, such as a file; else as {@link #add(String, int, String)}, and
         * faster, since no strings are made.
         *
         * @param text the text; the bytes of codes are copied
         * @param codeFrom where the code begins
         * @param codeTo where the code ends
         * @param kind its kind, 0..126
         * @param parentFrom where the code of the unit above begins
         * @param parentTo where the code of the unit above ends; {@code parentFrom} for a root
         * @return this builder
         * @throws IllegalArgumentException if a code has another form or the kind is out of bounds
         * @throws IndexOutOfBoundsException if a code does not lie in the text
         */
        public Builder add(byte[] text, int codeFrom, int codeTo, int kind, int parentFrom, int parentTo) {
            Require.between("A kind", kind, 0, HierarchyLayout.MOST_KIND);
            int id = codes.intern(text, codeFrom, codeTo);
            int up = HierarchyLayout.ROOT;
            if (parentFrom != parentTo) {
                up = lastParentId >= 0 && codes.isCode(lastParentId, text, parentFrom, parentTo)
                        ? lastParentId
                        : codes.intern(text, parentFrom, parentTo);
                lastParentId = up;
            }
            return put(id, kind, up);
        }

        private Builder put(int id, int kind, int up) {
            if (codes.size() > above.length) {
                int room = above.length + (above.length >> 1) + 2;
                above = Arrays.copyOf(above, room);
                this.kind = Arrays.copyOf(this.kind, room);
            }
            if (this.kind[id] != 0) {
                faults.add(new HierarchyFault(
                        HierarchyFault.Kind.TWICE, codes.code(id), up < 0 ? null : codes.code(up), rows));
            } else {
                above[id] = up;
                this.kind[id] = (byte) (kind + 1);
            }
            rows++;
            return this;
        }

        /** Siblings mostly follow one another, so their parent is looked up once. */
        private int parentId(String parent) {
            if (lastParentId < 0 || !codes.isCode(lastParentId, parent)) {
                lastParentId = codes.intern(parent);
            }
            return lastParentId;
        }

        /**
         * Lays out the units; the builder is spent.
         *
         * <p>Left out, with a fault each: a unit whose parent is missing or left out, whose parent may not hold it, or
         * that is part of a cycle. O(units), plus a radix sort where they did not come by code.
         *
         * @return the forest of those that fit
         */
        public Hierarchy build() {
            return new HierarchyLayout(codes, above, kind, mayHold).layOut(faults);
        }
    }
}
