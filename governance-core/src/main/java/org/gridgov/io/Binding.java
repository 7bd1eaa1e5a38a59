package org.gridgov.io;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.jspecify.annotations.Nullable;

/** How this package binds JSON and YAML to the records of the domain: strictly, and in one order. */
final class Binding {
    private Binding() {}

    /** Sets up a mapper; the same for every format and in every direction. */
    static <B extends MapperBuilder<?, B>> B configure(B builder) {
        return builder.addModule(new JavaTimeModule())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new DeclaredOrder()))
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    /**
     * Reports text that is well-formed and yet no value of the type that was asked for.
     *
     * @param withReason whether the words with which the domain refused a value may be shown; they repeat the value
     */
    static void mismatch(JsonMappingException e, Place place, LocalText wanted, boolean withReason, Remarks remarks) {
        String path = (place.column() + path(e)).replaceFirst("^\\.", "");
        Place at = place.column(path);
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<String> known = new TreeSet<>();
            Collection<Object> ids = unknown.getKnownPropertyIds();
            if (ids != null) {
                ids.forEach(id -> known.add(String.valueOf(id)));
            }
            String key = unknown.getPropertyName();
            remarks.error(Code.UNKNOWN_KEY, at, Require.abbreviate(key), Headings.hint(key, known));
            return;
        }
        remarks.error(
                Code.BAD_SETTING, at, path.isEmpty() ? place.source() : path, wanted, withReason ? reason(e) : "");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append('.').append(Require.abbreviate(reference.getFieldName()));
            }
        }
        return path.toString();
    }

    /** What the domain said when it refused a value; a message of Jackson names Java classes and is left out. */
    private static String reason(JsonMappingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException && cause.getMessage() != null ? ": " + cause.getMessage() : "";
    }

    /** Writes the components of a record in the order in which they are declared. */
    private static final class DeclaredOrder extends NopAnnotationIntrospector {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
            return type.getRawType().isRecord()
                    ? Arrays.stream(type.getRawType().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new)
                    : null;
        }
    }
}
