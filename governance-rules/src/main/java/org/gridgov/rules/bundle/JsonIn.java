package org.gridgov.rules.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a JSON text; whatever is not as expected says where. Not thread-safe. */
final class JsonIn {
    private static final int DEEPEST = 16;

    private final String path;
    private final Map<?, ?> fields;

    private JsonIn(String path, Map<?, ?> fields) {
        this.path = path;
        this.fields = fields;
    }

    static JsonIn parse(byte[] text) throws MalformedBundleException {
        JsonFactory json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        try (JsonParser parser = json.createParser(text)) {
            return of("", tree(parser));
        } catch (IOException e) {
            throw new MalformedBundleException("GP-BUN-05", "");
        }
    }

    /** Maps, lists, texts, numbers and flags; anything else becomes an empty map, which nobody expects. */
    private static Object tree(JsonParser parser) throws IOException {
        List<Object> top = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>(List.of(top));
        Deque<String> names = new ArrayDeque<>(List.of(""));
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> {
                    names.pop();
                    names.push(parser.currentName());
                }
                case END_OBJECT, END_ARRAY -> {
                    open.pop();
                    names.pop();
                }
                default -> {
                    Object value = value(parser, token);
                    put(open.element(), names.element(), value);
                    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                        open.push(value);
                        names.push("");
                    }
                }
            }
        }
        return top.isEmpty() ? "" : top.get(0);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_ARRAY -> new ArrayList<>();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            default -> new LinkedHashMap<>();
        };
    }

    @SuppressWarnings("unchecked")
    private static void put(Object into, String name, Object value) {
        if (into instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else {
            ((Map<String, Object>) into).put(name, value);
        }
    }

    private static JsonIn of(String path, Object value) throws MalformedBundleException {
        if (value instanceof Map<?, ?> map) {
            return new JsonIn(path, map);
        }
        throw new MalformedBundleException("GP-BUN-05", path);
    }

    String text(String name) throws MalformedBundleException {
        return as(String.class, name);
    }

    long number(String name) throws MalformedBundleException {
        return as(Long.class, name);
    }

    boolean flag(String name) throws MalformedBundleException {
        return as(Boolean.class, name);
    }

    JsonIn object(String name) throws MalformedBundleException {
        return of(at(name), as(Map.class, name));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> texts(String name) throws MalformedBundleException {
        List<String> texts = new ArrayList<>();
        for (Object each : as(List.class, name)) {
            if (!(each instanceof String text)) {
                throw new MalformedBundleException("GP-BUN-05", at(name));
            }
            texts.add(text);
        }
        return texts;
    }

    List<JsonIn> list(String name) throws MalformedBundleException {
        List<JsonIn> list = new ArrayList<>();
        for (Object each : as(List.class, name)) {
            list.add(of(at(name) + "[" + list.size() + "]", each));
        }
        return list;
    }

    /** Says of what was read that it is wrong. */
    MalformedBundleException wrong(String name) {
        return new MalformedBundleException("GP-BUN-05", at(name));
    }

    private <T> T as(Class<T> type, String name) throws MalformedBundleException {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedBundleException("GP-BUN-05", at(name));
        }
        return type.cast(value);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
