package org.gridgov.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Place;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the lines of a file as UTF-8 or GB18030, whichever most of them are.
 *
 * <p>A line counts for UTF-8 if it is valid and holds a character of three bytes or more, as every Chinese character has:
 * a few bytes of GB18030 can look like a shorter one by chance. A line counts for GB18030 if it is invalid UTF-8.
 */
final class Decoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<byte @Nullable []> lines;
    private final Remarks remarks;
    private final CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
    private final CharsetDecoder gb18030 = strict(GB18030);

    private Decoding(List<byte @Nullable []> lines, Remarks remarks) {
        this.lines = lines;
        this.remarks = remarks;
    }

    /** The text of each line; null for one that can't be read. The list of bytes is emptied. */
    static List<@Nullable String> decode(List<byte @Nullable []> lines, Remarks remarks) {
        return new Decoding(lines, remarks).decode();
    }

    private List<@Nullable String> decode() {
        byte[] first = lines.isEmpty() ? null : lines.get(0);
        if (first != null && looksWide(first)) {
            remarks.error(Code.WIDE_CHARACTERS, remarks.place());
            return List.of();
        }
        boolean marked = first != null && startsWithBom(first);
        long forUtf8 = 0;
        long forGb18030 = 0;
        List<@Nullable String> texts = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            String text = line == null ? null : text(utf8, line);
            texts.add(text);
            if (text != null) {
                forUtf8 += holdsThreeBytes(text) ? 1 : 0;
            } else if (line != null) {
                forGb18030 += text(gb18030, line) == null ? 0 : 1;
            }
        }
        if (forGb18030 == 0 || marked || forUtf8 > forGb18030) {
            reportUnreadable(texts, "UTF-8");
        } else {
            readAsGb18030(texts);
        }
        lines.clear();
        String heading = marked ? texts.get(0) : null;
        if (heading != null) {
            texts.set(0, heading.substring(1));
        }
        return texts;
    }

    private void readAsGb18030(List<@Nullable String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            byte[] line = lines.get(i);
            String text = texts.get(i);
            if (line != null) {
                texts.set(i, text != null && holdsThreeBytes(text) ? null : text(gb18030, line));
            }
        }
        remarks.note(Code.READ_AS_GB18030, remarks.place());
        reportUnreadable(texts, "GB18030");
    }

    private void reportUnreadable(List<@Nullable String> texts, String charset) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i) == null && lines.get(i) != null) {
                Place place = remarks.place().row(i + 1);
                remarks.error(Code.MIXED_ENCODING, place, charset);
            }
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static @Nullable String text(CharsetDecoder decoder, byte[] line) {
        try {
            return decoder.decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean holdsThreeBytes(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x800 && c != '\uFEFF');
    }

    private static boolean startsWithBom(byte[] line) {
        return line.length >= BOM.length && line[0] == BOM[0] && line[1] == BOM[1] && line[2] == BOM[2];
    }

    /** UTF-16 and UTF-32 show themselves by their mark or by zero bytes. */
    private static boolean looksWide(byte[] line) {
        int mark = line.length < 2 ? 0 : ((line[0] & 0xFF) << 8) | (line[1] & 0xFF);
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return true;
        }
        for (byte b : line) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
