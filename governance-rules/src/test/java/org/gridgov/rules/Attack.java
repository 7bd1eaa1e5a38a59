package org.gridgov.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file that tries to be more than a policy. */
final class Attack {
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4})\\}");

    private final String name;
    private final String code;
    private final String file;
    private final byte[] bytes;

    Attack(String name, String code, String file, byte[] bytes) {
        this.name = name;
        this.code = code;
        this.file = file;
        this.bytes = bytes.clone();
    }

    /** {@return what it tries} */
    String name() {
        return name;
    }

    /** {@return the code of a finding that must be among those that refuse it} */
    String code() {
        return code;
    }

    /** {@return where in the small pack it stands} */
    String file() {
        return file;
    }

    /** {@return what it holds} */
    byte[] bytes() {
        return bytes.clone();
    }

    static Attack of(String name, String code, String file, String text) {
        return new Attack(name, code, file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads blocks {@code === NAME CODE [FILE]} of a resource. */
    static List<Attack> read(String resource, String file) {
        List<Attack> attacks = new ArrayList<>();
        for (String block : text(resource).split("(?m)^=== ", -1)) {
            String[] head = block.lines().findFirst().orElse("#").split(" ", -1);
            if (!head[0].startsWith("#")) {
                String body = block.substring(block.indexOf('\n') + 1);
                String text = CHARACTER
                        .matcher(body)
                        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
                attacks.add(of(head[0], head[1], head.length > 2 ? head[2] : file, text));
            }
        }
        return attacks;
    }

    private static String text(String resource) {
        try (InputStream in = Attack.class.getResourceAsStream("/org/gridgov/rules/attacks/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return file + " " + name;
    }
}
