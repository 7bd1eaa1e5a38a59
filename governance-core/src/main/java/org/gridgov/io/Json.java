package org.gridgov.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.gridgov.basics.Place;

/** JSON as this package reads it: UTF-8 and nothing else, and not deeper or longer than the limits. */
final class Json {
    private static final int LONGEST_NUMBER = 40;

    private Json() {}

    static StreamReadConstraints constraints(ReadLimits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxCellChars())
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(limits.maxCellChars())
                .maxDocumentLength(limits.maxHeldBytes())
                .build();
    }

    static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder().streamReadConstraints(constraints(limits)).build();
    }

    /** For files that are read token by token and never held: NaN and the like are tokens, so they cost one feature only. */
    static JsonFactory streaming(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints(limits)
                        .rebuild()
                        .maxDocumentLength(limits.maxTableBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** Decodes strictly and takes a byte order mark away; a wrong byte is an {@link IOException}. */
    static Reader utf8(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] mark = pushback.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xEF || mark[1] != (byte) 0xBB || mark[2] != (byte) 0xBF) {
            pushback.unread(mark);
        }
        return new InputStreamReader(
                pushback,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** All bytes as text, strictly. */
    static String text(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = utf8(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /** Reports broken text; the parser's own words are not used, because they repeat what stands in the file. */
    static void broken(IOException e, Place place, Remarks remarks) {
        if (e instanceof StreamConstraintsException) {
            remarks.error(Code.BEYOND_LIMITS, place);
        } else if (e instanceof JsonProcessingException syntax) {
            boolean twice = String.valueOf(syntax.getOriginalMessage()).startsWith("Duplicate field");
            JsonLocation at = syntax.getLocation();
            remarks.error(
                    twice ? Code.KEY_TWICE : Code.BROKEN_SYNTAX,
                    place,
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        } else {
            remarks.error(Code.NOT_UTF8, place);
        }
    }
}
