package org.gridgov.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of an archive that is held in memory, as its directory lists them.
 *
 * <p>An archive that two programs could read in two ways is refused: parts of one name, parts that lie over each other,
 * names that differ between directory and part, names that lead out of the archive, anything encrypted.
 */
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENCRYPTED = 0x41;
    private static final int DEFLATED = 8;

    private final ByteBuffer bytes;

    private ZipParts(byte[] archive) {
        bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A part: where its packed bytes lie, and what the directory says of them. */
    record Part(String name, int method, int start, int packed, long size, long crc) {}

    /**
     * Lists the parts, ordered by name; directories are left out.
     *
     * @throws IOException if the archive is broken or could be read in two ways
     */
    static List<Part> of(byte[] archive) throws IOException {
        try {
            return new ZipParts(archive).parts();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("An archive must be whole", e);
        }
    }

    private List<Part> parts() throws IOException {
        int end = end();
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            require(at >= 0 && bytes.getInt(at) == ENTRY, "an entry in its directory");
            Part part = part(at);
            require(names.add(part.name().toLowerCase(Locale.ROOT)), "one part of a name");
            if (!part.name().endsWith("/")) {
                parts.add(part);
            }
            at += ENTRY_LENGTH + length(at + 28) + length(at + 30) + length(at + 32);
        }
        parts.sort(Comparator.comparingInt(Part::start));
        for (int i = 1; i < parts.size(); i++) {
            Part before = parts.get(i - 1);
            require(before.start() + (long) before.packed() <= parts.get(i).start(), "parts beside each other");
        }
        parts.sort(Comparator.comparing(Part::name));
        return parts;
    }

    private int end() throws IOException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + length(at + 20) == bytes.limit()) {
                return at;
            }
        }
        throw new IOException("An archive must have a directory");
    }

    private Part part(int at) throws IOException {
        int flags = length(at + 8);
        int method = length(at + 10);
        int packed = bytes.getInt(at + 20);
        int nameLength = length(at + 28);
        int local = bytes.getInt(at + 42);
        require((flags & ENCRYPTED) == 0, "no encrypted part");
        require(method == 0 || method == DEFLATED, "a usual packing");
        require(local >= 0 && packed >= 0 && bytes.getInt(local) == LOCAL, "each part at its place");
        String name = name(at + ENTRY_LENGTH, nameLength);
        require(
                length(local + 26) == nameLength
                        && name(local + LOCAL_LENGTH, nameLength).equals(name),
                "one name of a part");
        require(length(local + 8) == method, "one packing of a part");
        int start = local + LOCAL_LENGTH + nameLength + length(local + 28);
        require((long) start + packed <= bytes.limit(), "each part whole");
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        return new Part(name, method, start, packed, size, Integer.toUnsignedLong(bytes.getInt(at + 16)));
    }

    private int length(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private String name(int at, int length) throws IOException {
        byte[] name = new byte[length];
        bytes.get(at, name);
        String text = new String(name, StandardCharsets.UTF_8);
        boolean leadsOut = text.isEmpty()
                || text.startsWith("/")
                || text.indexOf('\\') >= 0
                || text.indexOf(':') >= 0
                || text.chars().anyMatch(Character::isISOControl)
                || List.of(text.split("/")).stream().anyMatch(step -> step.equals("..") || step.equals("."));
        require(!leadsOut, "names that stay inside");
        return text;
    }

    /**
     * Unpacks a part until it is beyond what may be unpacked.
     *
     * @return how many bytes came
     * @throws IOException if the part is broken or is not what the directory says of it
     */
    static long inflate(byte[] archive, Part part, long most, OutputStream out) throws IOException {
        CRC32 crc = new CRC32();
        if (part.method() == 0) {
            crc.update(archive, part.start(), part.packed());
            require(part.size() == part.packed() && crc.getValue() == part.crc(), "each part as it was packed");
            out.write(archive, part.start(), part.packed());
            return part.packed();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, part.start(), part.packed());
            byte[] buffer = new byte[1 << 16];
            long inflated = 0;
            while (!inflater.finished() && inflated <= most) {
                int count = inflater.inflate(buffer);
                require(count > 0 || inflater.finished(), "each part whole");
                inflated += count;
                crc.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            boolean whole = part.size() == inflated && crc.getValue() == part.crc();
            require(inflated > most || whole, "each part as it was packed");
            return inflated;
        } catch (DataFormatException e) {
            throw new IOException("A part must be packed as its directory says", e);
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean held, String what) throws IOException {
        if (!held) {
            throw new IOException("An archive must have " + what);
        }
    }
}
