package org.gridgov.grid.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.grid.CodeIndex;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridUnit;

/**
 * Under which unit each code hung on any day, in flat arrays, at national scale (网格层级沿革).
 *
 * <p>Codes are numbered in their order. For each code the days stand side by side on which its parent changed, it began
 * or it ended; days on which nothing of that changed, such as a new name, are not kept. Every code has room for as many
 * days as there are on average, rounded up, so one look at memory finds them; the days of codes that have more stand
 * apart. At most 16 bytes a kept day and 12 a code, and the {@link CodeIndex} beside them: about 13 MB for a million days
 * of 200,000 codes of 12 digits.
 *
 * <p>A unit whose parent does not stand on a day is a root of that day. Immutable, thread-safe. A parent costs O(log days
 * of the code), a path that times its depth, the tree of a day O(codes); nothing is recursive. Numbers of codes that do
 * not exist are refused with {@link IndexOutOfBoundsException}.
 *
 * <p>Source: codes and history, H2, {@code INVARIANTS}.
 */
public final class DatedHierarchy {
    /** Stands for the parent of a root. */
    public static final int ROOT = -1;

    /** Stands for the parent of a code that no unit has on the day. */
    public static final int ABSENT = -2;

    private static final int EVER = Integer.MIN_VALUE;
    private static final int NEVER = Integer.MAX_VALUE;

    private final CodeIndex codes;
    private final int dayCount;
    private final int room;

    /**
     * For each kept day its number in the upper half and the parent in the lower one, so one look brings both. A code has
     * {@code room} places; free ones hold a day that never comes. One with more days holds such a day in its first place,
     * with the number of its stretch in {@code more} as parent.
     */
    private final long[] told;

    private final int[] moreStart;
    private final long[] more;

    private DatedHierarchy(CodeIndex codes, int[] start, long[] kept) {
        this.codes = codes;
        int size = codes.size();
        dayCount = kept.length;
        room = Math.max(1, (int) (((long) dayCount + size - 1) / Math.max(1, size)));
        told = new long[Math.multiplyExact(size, room)];
        Arrays.fill(told, entry(NEVER, ABSENT));
        int stretches = 0;
        int days = 0;
        for (int at = 0; at < size; at++) {
            int own = start[at + 1] - start[at];
            stretches += own > room ? 1 : 0;
            days += own > room ? own : 0;
        }
        moreStart = new int[stretches + 1];
        more = new long[days];
        int stretch = 0;
        for (int at = 0; at < size; at++) {
            int own = start[at + 1] - start[at];
            if (own <= room) {
                System.arraycopy(kept, start[at], told, at * room, own);
            } else {
                System.arraycopy(kept, start[at], more, moreStart[stretch], own);
                told[at * room] = entry(NEVER, stretch);
                moreStart[stretch + 1] = moreStart[stretch] + own;
                stretch++;
            }
        }
    }

    /**
     * Lays out units with their days, such as {@link TerritoryLog#units()}.
     *
     * @param units the units in any order
     * @return the hierarchy of every day; O(units × log units)
     * @throws IllegalArgumentException if two units of one code stand on one day
     */
    public static DatedHierarchy of(Collection<GridUnit> units) {
        List<GridUnit> sorted = new ArrayList<>(units);
        sorted.sort(Comparator.comparing(GridUnit::code)
                .thenComparing(unit -> unit.valid().from()));
        CodeIndex.Builder builder = CodeIndex.builder(sorted.size());
        sorted.forEach(unit -> builder.intern(unit.code().value()));
        int known = builder.size();
        CodeIndex codes = builder.build();
        int[] start = new int[known + 1];
        long[] told = new long[2 * sorted.size()];
        int size = 0;
        int code = -1;
        for (int i = 0; i < sorted.size(); i++) {
            GridUnit unit = sorted.get(i);
            DateRange valid = unit.valid();
            boolean first = i == 0 || !unit.code().equals(sorted.get(i - 1).code());
            if (first) {
                start[++code] = size;
            } else if (sorted.get(i - 1).valid().overlaps(valid)) {
                throw new IllegalArgumentException(
                        "Units of one code must not overlap in time, but two of " + unit.code() + " do");
            } else if (fromDay(told[size - 1]) == day(valid.from())) {
                size--;
            }
            GridCode parent = unit.parent();
            int up = parent == null ? ROOT : Math.max(ROOT, codes.find(parent.value()));
            if (size == start[code] || above(told[size - 1]) != up) {
                told[size++] = entry(day(valid.from()), up);
            }
            if (!valid.to().equals(LocalDate.MAX)) {
                told[size++] = entry(day(valid.to()), ABSENT);
            }
        }
        start[known] = size;
        return new DatedHierarchy(codes, start, Arrays.copyOf(told, size));
    }

    private static int day(LocalDate day) {
        return (int) Math.max(EVER, Math.min(NEVER - 1L, day.toEpochDay()));
    }

    private static long entry(int fromDay, int above) {
        return ((long) fromDay << 32) | (above & 0xFFFF_FFFFL);
    }

    private static int fromDay(long entry) {
        return (int) (entry >> 32);
    }

    private static int above(long entry) {
        return (int) entry;
    }

    /** {@return how many codes there are; their numbers are {@code 0 <= number < size()}, in the order of the codes} */
    public int size() {
        return codes.size();
    }

    /** {@return how many days are kept, over all codes} */
    public int dayCount() {
        return dayCount;
    }

    /**
     * The number of a code.
     *
     * @param code the code
     * @return its number, -1 if no unit ever had it
     */
    public int find(String code) {
        return codes.find(code);
    }

    /**
     * The code of a number.
     *
     * @param at the number
     * @return the code
     */
    public String code(int at) {
        return codes.code(at);
    }

    /**
     * The unit above on a day.
     *
     * @param at the number of the code
     * @param day the day
     * @return the number of its parent; {@link #ROOT} if it has none that stands on the day, {@link #ABSENT} if no unit of
     *     the code stands on it
     */
    public int parent(int at, LocalDate day) {
        int on = day(day);
        int up = told(at, on);
        return up >= 0 && told(up, on) == ABSENT ? ROOT : up;
    }

    /** What was said last of a code before the end of a day. */
    private int told(int at, int day) {
        int first = at * room;
        long head = told[first];
        return fromDay(head) == NEVER && above(head) >= 0
                ? last(more, moreStart[above(head)], moreStart[above(head) + 1], day)
                : last(told, first, first + room, day);
    }

    /** The last of some days that has come. Few days are counted without a branch that might be missed. */
    private static int last(long[] days, int from, int to, int day) {
        int low = from;
        int high = to;
        while (high - low > 8) {
            int middle = (low + high) >>> 1;
            if (fromDay(days[middle]) <= day) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int after = low;
        for (int i = low; i < high; i++) {
            after += fromDay(days[i]) <= day ? 1 : 0;
        }
        return after == from ? ABSENT : above(days[after - 1]);
    }

    /**
     * The way from the root on a day.
     *
     * @param at the number of the code
     * @param day the day
     * @return the numbers from the root down to it, both included; empty if no unit of the code stands on the day or its
     *     parents run in a circle
     */
    public int[] path(int at, LocalDate day) {
        int on = day(day);
        int[] path = new int[8];
        int first = path.length;
        int unit = at;
        int up = told(at, on);
        while (up != ABSENT) {
            if (first == 0) {
                if (path.length > size()) {
                    return new int[0];
                }
                first = path.length;
                int[] longer = new int[2 * first];
                System.arraycopy(path, 0, longer, first, first);
                path = longer;
            }
            path[--first] = unit;
            if (up == ROOT) {
                break;
            }
            unit = up;
            up = told(unit, on);
        }
        return Arrays.copyOfRange(path, first, path.length);
    }

    /**
     * The parents of a day.
     *
     * @param day the day
     * @return what {@link #parent} answers for each code, by number
     */
    public int[] parentsOn(LocalDate day) {
        int on = day(day);
        int[] parents = new int[size()];
        for (int at = 0; at < parents.length; at++) {
            parents[at] = told(at, on);
        }
        for (int at = 0; at < parents.length; at++) {
            if (parents[at] >= 0 && parents[parents[at]] == ABSENT) {
                parents[at] = ROOT;
            }
        }
        return parents;
    }

    /**
     * The tree of a day in preorder.
     *
     * @param parents what {@link #parentsOn} gave
     * @return the numbers of all units of that day, each before those below it, roots and siblings by code; without those
     *     whose parents run in a circle
     */
    public static int[] preorder(int[] parents) {
        int size = parents.length;
        int[] firstBelow = new int[size + 1];
        int[] nextBeside = new int[size];
        Arrays.fill(firstBelow, ROOT);
        for (int at = size - 1; at >= 0; at--) {
            if (parents[at] != ABSENT) {
                int up = parents[at] == ROOT ? size : parents[at];
                nextBeside[at] = firstBelow[up];
                firstBelow[up] = at;
            }
        }
        int[] order = new int[size];
        int length = 0;
        int at = firstBelow[size];
        while (at >= 0) {
            order[length++] = at;
            if (firstBelow[at] >= 0) {
                at = firstBelow[at];
                continue;
            }
            while (at >= 0 && nextBeside[at] < 0) {
                at = parents[at];
            }
            at = at < 0 ? ROOT : nextBeside[at];
        }
        return length == size ? order : Arrays.copyOf(order, length);
    }
}
