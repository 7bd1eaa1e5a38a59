package org.gridgov.io;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridgov.basics.Loaded;

/**
 * Writes and reads values of this library as JSON files, always the same bytes for the same value.
 *
 * <p>UTF-8 without byte order mark, two blanks of indentation, LF line ends on every system and one at the end; the
 * components of a record in declared order, entries of a map by key, days and instants in ISO 8601, words in both
 * languages as an object with {@code zh} and {@code en}. A component that is null is written as {@code null}, never left
 * out, so that a reader sees what could be there. Everything is written, sensitive components too: a file for others is
 * made from a public list. Thread-safe.
 *
 * <p>Source: invariant A4 (equal input gives equal bytes); RFC 8259.
 */
public final class JsonFiles {
    private static final JsonMapper MAPPER = mapper(ReadLimits.DEFAULT);
    private static final ObjectWriter WRITER = MAPPER.writer(printer());
    private static final ObjectWriter COMPACT = MAPPER.writer();

    private JsonFiles() {}

    /**
     * Prints a value.
     *
     * @param value a record of this library, or a list or map of such
     * @return its text, with a line end after the last line
     * @throws IllegalArgumentException if the value is of a type that JSON can't hold
     */
    public static String write(Object value) {
        return text(WRITER, value) + "\n";
    }

    /**
     * Prints a value on one line, without blanks and without a line end.
     *
     * @param value a record of this library, or a list or map of such
     * @return its text
     * @throws IllegalArgumentException if the value is of a type that JSON can't hold
     */
    public static String compact(Object value) {
        return text(COMPACT, value);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A value must be made of records, lists, maps and plain values, but "
                            + value.getClass().getSimpleName() + " is not",
                    e);
        }
    }

    /**
     * Writes a value to a file, which is replaced if it exists.
     *
     * @param file the file
     * @param value a record of this library, or a list or map of such
     * @throws IOException if the file can't be written
     * @throws IllegalArgumentException if the value is of a type that JSON can't hold
     */
    public static void write(Path file, Object value) throws IOException {
        Files.writeString(file, write(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads a value strictly: no unknown or repeated key, nothing behind it, nothing coerced.
     *
     * @param <T> the type
     * @param source the name of the file, for findings
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param type the type
     * @param limits how much is taken
     * @return the value, or empty with a finding
     */
    public static <T> Loaded<Optional<T>> read(String source, InputStream in, Class<T> type, ReadLimits limits) {
        return read(source, in, type, limits, limits == ReadLimits.DEFAULT ? MAPPER : mapper(limits));
    }

    /**
     * Reads a value strictly in which nothing may be null, deep down.
     *
     * @param <T> the type
     * @param source the name of the file, for findings
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param type the type
     * @param limits how much is taken
     * @return the value, or empty with a finding
     */
    public static <T> Loaded<Optional<T>> readWithoutNulls(
            String source, InputStream in, Class<T> type, ReadLimits limits) {
        JsonMapper mapper = mapper(limits)
                .rebuild()
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        return read(source, in, type, limits, mapper);
    }

    private static <T> Loaded<Optional<T>> read(
            String source, InputStream in, Class<T> type, ReadLimits limits, JsonMapper mapper) {
        Remarks remarks = new Remarks(source, limits.maxFindings());
        Optional<T> value = Optional.empty();
        try {
            Reader reader = Json.utf8(in);
            value = Optional.ofNullable(mapper.readerFor(type).readValue(reader));
            if (value.isEmpty()) {
                remarks.error(Code.BAD_SETTING, remarks.place(), source, Remarks.text("json.value"), "");
            }
        } catch (JsonMappingException e) {
            Binding.mismatch(e, remarks.place(), Remarks.text("json.value"), false, remarks);
        } catch (IOException e) {
            Json.broken(e, remarks.place(), remarks);
        }
        return new Loaded<>(value, remarks.toFindings());
    }

    /**
     * Reads a value strictly, within {@link ReadLimits#DEFAULT}.
     *
     * @param <T> the type
     * @param in the bytes, UTF-8; read to the end and not closed
     * @param type the type
     * @return the value, or empty with a finding
     */
    public static <T> Loaded<Optional<T>> read(InputStream in, Class<T> type) {
        return read("", in, type, ReadLimits.DEFAULT);
    }

    private static JsonMapper mapper(ReadLimits limits) {
        return Binding.configure(JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(Json.constraints(limits))
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                        .build()))
                .build();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
