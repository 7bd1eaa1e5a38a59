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
    private static final short VERSION = 20;
    private static final short NAMES_ARE_UTF8 = 0x0800;
    /** Midnight of 1 January 1980, the first day that a zip file can state. */
    private static final int FIRST_DAY = 0x0021 << 16;

    private static final int LOCAL_SIZE = 30;
    private static final int END_SIZE = 22;
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
            CRC32 sum = new CRC32();
            sum.update(content);
            ByteBuffer common = little(26)
                    .putShort(VERSION)
                    .putShort(NAMES_ARE_UTF8)
                    .putShort((short) 0)
                    .putInt(FIRST_DAY)
                    .putInt((int) sum.getValue())
                    .putInt(content.length)
                    .putInt(content.length)
                    .putShort((short) name.length)
                    .putShort((short) 0);
            int at = out.size();
            directory.writeBytes(little(6).putInt(CENTRAL).putShort(VERSION).array());
            directory.writeBytes(common.array());
            directory.writeBytes(little(14).putInt(10, at).array());
            directory.writeBytes(name);
            out.writeBytes(little(4).putInt(LOCAL).array());
            out.writeBytes(common.array());
            out.writeBytes(name);
            out.writeBytes(content);
        }
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(END_SIZE)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(at)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
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
