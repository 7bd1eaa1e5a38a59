package org.gridgov.rules.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Brings an archive of our own making into the one form that equal parts have: by name, unpacked, at one time.
 *
 * <p>Parts are read by the directory, because the writer of workbooks leaves sizes out before the parts. Not for archives
 * of others.
 */
final class SettledZip {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private SettledZip() {}

    static SortedMap<String, byte[]> parts(byte[] archive) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_LENGTH;
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int nameLength = length(bytes, at + 28);
            String name = new String(archive, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            int local = bytes.getInt(at + 42);
            int start = local + LOCAL_LENGTH + length(bytes, local + 26) + length(bytes, local + 28);
            byte[] content = new byte[bytes.getInt(at + 24)];
            inflate(archive, start, bytes.getInt(at + 20), content);
            parts.put(name, content);
            at += ENTRY_LENGTH + nameLength + length(bytes, at + 30) + length(bytes, at + 32);
        }
        return parts;
    }

    private static int length(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static void inflate(byte[] archive, int start, int packed, byte[] content) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, start, packed);
            int count = 0;
            while (count < content.length && !inflater.finished()) {
                count += inflater.inflate(content, count, content.length - count);
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    static byte[] of(SortedMap<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(BEGINNING);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
