package org.gridgov.rules.check.space;

import java.util.Arrays;

/**
 * The nodes of decision diagrams, each held once: a level, and one node per answer at that level. An end bears a number
 * instead; 0 and 1 are the ends of a region. A node is younger than its children. Not thread-safe.
 */
final class Nodes {
    static final int NO = 0;
    static final int YES = 1;
    private static final int MOST_NODES = 1 << 22;

    private final int[] answers;
    private int[] level = new int[1024];
    /** Where the children of a node start, or the number of an end. */
    private int[] start = new int[1024];

    private int[] hashes = new int[1024];
    private int[] children = new int[4096];
    private int used;
    private int count;
    private int[] slots = new int[2048];
    private long stepsLeft;

    /** Makes the two ends of a region; {@code answers} holds the number of answers at each level. */
    Nodes(int[] answers, long steps) {
        this.answers = answers.clone();
        stepsLeft = steps;
        Arrays.fill(slots, -1);
        end(NO);
        end(YES);
    }

    void allow(long steps) {
        stepsLeft = steps;
    }

    /** Counts one step of work; refuses the one after the last that is allowed. */
    void step() {
        if (--stepsLeft < 0 || count >= MOST_NODES) {
            throw new LimitReached();
        }
    }

    /** Thrown inside this package when the allowed steps are used up. */
    static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    int size() {
        return count;
    }

    /** The number of levels, which is the level of all ends. */
    int endLevel() {
        return answers.length;
    }

    int level(int node) {
        return level[node];
    }

    int answers(int atLevel) {
        return answers[atLevel];
    }

    boolean isEnd(int node) {
        return level[node] == answers.length;
    }

    /** The number that an end bears. */
    int number(int end) {
        return start[end];
    }

    int child(int node, int answer) {
        return children[start[node] + answer];
    }

    /** The end that bears a number. */
    int end(int number) {
        return find(answers.length, new int[] {number}, 1);
    }

    /** The node with these children, or the child itself if they are all the same. */
    int node(int atLevel, int[] of) {
        int length = answers[atLevel];
        boolean same = true;
        for (int i = 1; i < length && same; i++) {
            same = of[i] == of[0];
        }
        return same ? of[0] : find(atLevel, of, length);
    }

    private int find(int atLevel, int[] of, int length) {
        int hash = atLevel * 31 + 7;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ of[i]) * 0x01000193;
            hash ^= hash >>> 15;
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] >= 0) {
            if (equal(slots[slot], atLevel, of, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = add(atLevel, of, length, hash);
        int added = slots[slot];
        if (count * 2 > slots.length) {
            rehash();
        }
        return added;
    }

    private boolean equal(int node, int atLevel, int[] of, int length) {
        if (level[node] != atLevel) {
            return false;
        }
        if (atLevel == answers.length) {
            return start[node] == of[0];
        }
        return Arrays.equals(children, start[node], start[node] + length, of, 0, length);
    }

    private int add(int atLevel, int[] of, int length, int hash) {
        if (count == level.length) {
            level = Arrays.copyOf(level, count * 2);
            start = Arrays.copyOf(start, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        level[count] = atLevel;
        hashes[count] = hash;
        if (atLevel == answers.length) {
            start[count] = of[0];
        } else {
            if (used + length > children.length) {
                children = Arrays.copyOf(children, Math.max(children.length * 2, used + length));
            }
            System.arraycopy(of, 0, children, used, length);
            start[count] = used;
            used += length;
        }
        return count++;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int node = 0; node < count; node++) {
            int slot = hashes[node] & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = node;
        }
    }

    /** How many nodes stand at each level. */
    int[] perLevel() {
        int[] found = new int[answers.length];
        for (int node = 0; node < count; node++) {
            if (level[node] < answers.length) {
                found[level[node]]++;
            }
        }
        return found;
    }
}
