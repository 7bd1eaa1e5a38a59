package org.gridgov.rules.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes JSON in one way only: no blanks, no choice of escapes, so that equal data is equal bytes whatever library a host
 * brings. Not thread-safe.
 */
final class JsonOut {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;

    JsonOut object() {
        return begin('{', '}');
    }

    JsonOut object(String name) {
        return name(name).begin('{', '}');
    }

    JsonOut list(String name) {
        return name(name).begin('[', ']');
    }

    private JsonOut begin(char with, char until) {
        comma();
        text.append(with);
        open.push(until);
        first = true;
        return this;
    }

    JsonOut end() {
        text.append(open.pop());
        first = false;
        return this;
    }

    JsonOut text(String name, Object value) {
        return name(name).item(value);
    }

    JsonOut number(String name, long value) {
        name(name);
        text.append(value);
        first = false;
        return this;
    }

    JsonOut flag(String name, boolean value) {
        name(name);
        text.append(value);
        first = false;
        return this;
    }

    JsonOut texts(String name, Iterable<?> values) {
        list(name);
        values.forEach(this::item);
        return end();
    }

    private JsonOut item(Object value) {
        comma();
        quote(value.toString());
        first = false;
        return this;
    }

    private JsonOut name(String name) {
        comma();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < 0x20) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    byte[] bytes() {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
