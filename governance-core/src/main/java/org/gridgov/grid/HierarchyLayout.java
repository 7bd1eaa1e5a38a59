package org.gridgov.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Turns parents into preorder, level by level and without recursion, and tells apart why a unit can't be reached. */
final class HierarchyLayout {
    static final int ROOT = -1;
    static final int MOST_KIND = 126;

    private final CodeIndex.Builder codes;
    /** For each unit, numbered by code, the number that it got when it was added. */
    private final int[] byCode;

    private final int size;
    private final int[] above;
    private final byte[] kind;
    private final boolean[][] mayHold;
    /** The children of a unit, by code: {@code child[firstChild[id] .. firstChild[id + 1])}. */
    private final int[] firstChild;

    private final int[] child;

    /**
     * Numbers the units by code, so that whatever belongs together lies together however the units came.
     *
     * @param added the unit above each unit, as they were added
     * @param addedKind the kind of a unit plus one; 0 for a code that is only named as a parent
     */
    HierarchyLayout(CodeIndex.Builder codes, int[] added, byte[] addedKind, boolean[][] mayHold) {
        this.codes = codes;
        this.mayHold = mayHold;
        size = codes.size();
        byCode = codes.byCode();
        int[] rank = new int[size];
        for (int id = 0; id < size; id++) {
            rank[byCode[id]] = id;
        }
        above = new int[size];
        kind = new byte[size];
        firstChild = new int[size + 2];
        for (int id = 0; id < size; id++) {
            int up = added[byCode[id]];
            kind[id] = addedKind[byCode[id]];
            above[id] = up < 0 ? ROOT : rank[up];
            if (kind[id] != 0 && up >= 0) {
                firstChild[above[id] + 2]++;
            }
        }
        for (int id = 2; id < firstChild.length; id++) {
            firstChild[id] += firstChild[id - 1];
        }
        child = new int[firstChild[size + 1]];
        for (int id = 0; id < size; id++) {
            if (kind[id] != 0 && above[id] >= 0) {
                child[firstChild[above[id] + 1]++] = id;
            }
        }
    }

    Hierarchy layOut(List<HierarchyFault> faults) {
        int[] queue = new int[size];
        int reached = 0;
        for (int id = 0; id < size; id++) {
            if (kind[id] != 0 && above[id] == ROOT && allows(0, id)) {
                queue[reached++] = id;
            }
        }
        int roots = reached;
        for (int i = 0; i < reached; i++) {
            int id = queue[i];
            for (int c = firstChild[id]; c < firstChild[id + 1]; c++) {
                if (allows(kind[id], child[c])) {
                    queue[reached++] = child[c];
                }
            }
        }
        int[] width = new int[size];
        for (int i = reached - 1; i >= 0; i--) {
            int id = queue[i];
            width[id]++;
            if (above[id] >= 0) {
                width[above[id]] += width[id];
            }
        }
        return place(queue, reached, roots, width, faults);
    }

    /** A unit's place is behind its parent and the subtrees of its elder siblings, which stand before it in the queue. */
    private Hierarchy place(int[] queue, int reached, int roots, int[] width, List<HierarchyFault> faults) {
        int[] next = new int[size];
        int[] position = new int[size];
        Arrays.fill(position, -1);
        int nextRoot = 0;
        int[] parent = new int[reached];
        int[] end = new int[reached];
        byte[] kinds = new byte[reached];
        int[] idOf = new int[reached];
        for (int i = 0; i < reached; i++) {
            int id = queue[i];
            int at;
            if (i < roots) {
                at = nextRoot;
                nextRoot += width[id];
                parent[at] = ROOT;
            } else {
                at = next[above[id]];
                next[above[id]] += width[id];
                parent[at] = position[above[id]];
            }
            position[id] = at;
            next[id] = at + 1;
            end[at] = at + width[id];
            kinds[at] = (byte) (kind[id] - 1);
            idOf[at] = byCode[id];
        }
        List<HierarchyFault> all = new ArrayList<>(faults);
        if (reached < size) {
            addUnreached(position, all);
        }
        Collections.sort(all);
        return new Hierarchy(codes.build(idOf), parent, end, kinds, List.copyOf(all));
    }

    private boolean allows(int holder, int id) {
        return mayHold.length == 0
                || (holder < mayHold.length && kind[id] - 1 < mayHold[holder].length && mayHold[holder][kind[id] - 1]);
    }

    private void addUnreached(int[] position, List<HierarchyFault> faults) {
        CodeIndex names = codes.build();
        boolean[] inCycle = cycles(position);
        for (int id = 0; id < size; id++) {
            if (kind[id] == 0 || position[id] >= 0) {
                continue;
            }
            int up = above[id];
            HierarchyFault.Kind why;
            if (up == ROOT) {
                why = HierarchyFault.Kind.NO_PARENT;
            } else if (inCycle[id]) {
                why = HierarchyFault.Kind.CYCLE;
            } else if (kind[up] == 0 || (position[up] < 0 && allows(kind[up], id))) {
                why = HierarchyFault.Kind.UNKNOWN_PARENT;
            } else {
                why = HierarchyFault.Kind.WRONG_PARENT;
            }
            faults.add(new HierarchyFault(why, names.code(byCode[id]), up == ROOT ? null : names.code(byCode[up]), -1));
        }
    }

    /** Follows parents from every unit that was not reached; a walk that meets itself has found a cycle. */
    private boolean[] cycles(int[] position) {
        boolean[] inCycle = new boolean[size];
        int[] walkOf = new int[size];
        for (int start = 0; start < size; start++) {
            int at = start;
            while (at >= 0 && kind[at] != 0 && position[at] < 0 && walkOf[at] == 0) {
                walkOf[at] = start + 1;
                at = above[at];
            }
            if (at >= 0 && walkOf[at] == start + 1) {
                for (int member = at; !inCycle[member]; member = above[member]) {
                    inCycle[member] = true;
                }
            }
        }
        return inCycle;
    }
}
