package org.gridgov.rules.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip file in the one form that this library writes: nothing compressed, entries by name, one fixed time.
 *
 * <p>Other tools can open it. Whatever is not of this very form is refused, so the bytes of a file follow from its
 * entries, and there is nothing to expand. Thread-safe.
 */
final class StoredZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int NAMES_ARE_UTF8 = 0x0800;
    /** Midnight of 1 January 1980, the first day that a zip file can state. */
    private static final int FIRST_DAY = 0x0021 << 16;

    private static final int LOCAL_SIZE = 30;
    static final int MOST_ENTRIES = 60_000;

    private StoredZip() {}

    static byte[] write(SortedMap<String, byte[]> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "A bundle must have at most " + MOST_ENTRIES + " parts, but has " + entries.size());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = entry.getValue();
            int at = out.size();
            word(out, LOCAL);
            common(out, name, content);
            out.writeBytes(name);
            out.writeBytes(content);
            word(directory, CENTRAL);
            half(directory, VERSION);
            common(directory, name, content);
            half(directory, 0);
            half(directory, 0);
            half(directory, 0);
            word(directory, 0);
            word(directory, at);
            directory.writeBytes(name);
        }
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        word(out, END);
        word(out, 0);
        half(out, entries.size());
        half(out, entries.size());
        word(out, directory.size());
        word(out, at);
        half(out, 0);
        return out.toByteArray();
    }

    /** What the head of an entry and its line in the directory have in common. */
    private static void common(ByteArrayOutputStream out, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        half(out, VERSION);
        half(out, NAMES_ARE_UTF8);
        half(out, 0);
        word(out, FIRST_DAY);
        word(out, (int) sum.getValue());
        word(out, content.length);
        word(out, content.length);
        half(out, name.length);
        half(out, 0);
    }

    private static void half(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private static void word(ByteArrayOutputStream out, int value) {
        half(out, value);
        half(out, value >> 16);
    }

    /** The entries of a file that {@link #write} wrote. */
    static SortedMap<String, byte[]> read(byte[] file, int mostBytesOfEntry) throws MalformedBundleException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        while (in.remaining() >= LOCAL_SIZE && in.getInt(in.position()) == LOCAL) {
            int start = in.position();
            int size = in.getInt(start + 22);
            int nameSize = in.getShort(start + 26) & 0xffff;
            if (entries.size() >= MOST_ENTRIES) {
                throw new MalformedBundleException("GP-BUN-02", MOST_ENTRIES);
            }
            if (size > mostBytesOfEntry) {
                throw new MalformedBundleException("GP-BUN-02", mostBytesOfEntry);
            }
            if (size < 0 || size > file.length - start - LOCAL_SIZE - nameSize) {
                throw new MalformedBundleException("GP-BUN-01");
            }
            String name = new String(file, start + LOCAL_SIZE, nameSize, StandardCharsets.UTF_8);
            int content = start + LOCAL_SIZE + nameSize;
            if (!entries.isEmpty() && entries.lastKey().compareTo(name) >= 0) {
                throw new MalformedBundleException("GP-BUN-01");
            }
            entries.put(name, Arrays.copyOfRange(file, content, content + size));
            in.position(content + size);
        }
        if (!Arrays.equals(write(entries), file)) {
            throw new MalformedBundleException("GP-BUN-01");
        }
        return entries;
    }
}
