package org.gridgov.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of codes, one behind the other. While all have one length, where a code begins is a product; only then are
 * beginnings kept. Not thread-safe while it grows.
 */
final class CodePool {
    private static final int[] NONE = {};

    private byte[] bytes;
    private int[] start = NONE;
    private int width;
    private int size;

    /** Room for so many codes of twelve characters. */
    CodePool(int codes) {
        bytes = new byte[(int) Math.min(1L << 30, codes * 12L)];
    }

    int size() {
        return size;
    }

    int from(int id) {
        return start.length == 0 ? id * width : start[id];
    }

    int length(int id) {
        return start.length == 0 ? width : start[id + 1] - start[id];
    }

    byte[] bytes() {
        return bytes;
    }

    boolean is(int id, byte[] text, int from, int to) {
        int at = from(id);
        return Arrays.equals(bytes, at, at + length(id), text, from, to);
    }

    int compare(int id, int other) {
        int one = from(id);
        int two = from(other);
        return Arrays.compare(bytes, one, one + length(id), bytes, two, two + length(other));
    }

    String text(int id) {
        if (id < 0 || id >= size) {
            throw new IndexOutOfBoundsException("There are " + size + " codes, none has the number " + id);
        }
        return new String(bytes, from(id), length(id), StandardCharsets.ISO_8859_1);
    }

    void add(byte[] text, int from, int to) {
        int length = to - from;
        if (size == 0) {
            width = length;
        } else if (length != width && start.length == 0) {
            start = new int[size + 2 + (size >> 1)];
            Arrays.setAll(start, id -> id * width);
        }
        int at = from(size);
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), at + 64));
        }
        System.arraycopy(text, from, bytes, at, length);
        size++;
        if (start.length > 0) {
            if (size + 1 > start.length) {
                start = Arrays.copyOf(start, start.length + (start.length >> 1) + 2);
            }
            start[size] = at + length;
        }
    }

    /** Some of the codes under new numbers: for each new number the old one. */
    CodePool picked(int[] ids) {
        CodePool picked = new CodePool(0);
        int room = 0;
        for (int id : ids) {
            room += length(id);
        }
        picked.bytes = new byte[room];
        for (int id : ids) {
            int at = from(id);
            picked.add(bytes, at, at + length(id));
        }
        if (picked.start.length > 0) {
            picked.start = Arrays.copyOf(picked.start, ids.length + 1);
        }
        return picked;
    }
}
