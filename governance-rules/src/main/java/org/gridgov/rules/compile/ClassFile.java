package org.gridgov.rules.compile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a class file that says what the class reaches: its own name and everything that it names of others.
 *
 * <p>A class can call, read, make or cast to nothing that its table of constants does not name, so nothing has to be
 * loaded to know all of it. Immutable, thread-safe.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int NEWEST = 61;
    private static final int NATIVE = 0x0100;

    private final String[] texts;
    private final int[] first;
    private final int[] second;
    private final byte[] tags;
    private final List<String> classes = new ArrayList<>();
    private final List<String[]> members = new ArrayList<>();
    private final String name;
    private String oddity = "";

    /**
     * Reads the head of a class file.
     *
     * @throws BufferUnderflowException if it ends too early
     * @throws IndexOutOfBoundsException if it points to nowhere
     * @throws IllegalArgumentException if it is no class file of a Java that this library knows
     */
    ClassFile(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int magic = in.getInt();
        int preview = in.getShort();
        int version = in.getShort();
        if (magic != MAGIC || preview != 0 || version > NEWEST) {
            throw new IllegalArgumentException("A class file must be of Java 17 or older");
        }
        int count = in.getShort() & 0xffff;
        texts = new String[count];
        first = new int[count];
        second = new int[count];
        tags = new byte[count];
        for (int i = 1; i < count; i++) {
            i += constant(in, i);
        }
        for (int i = 1; i < count; i++) {
            collect(i);
        }
        in.getShort();
        name = text(first[in.getShort() & 0xffff]);
        in.getShort();
        in.position(in.position() + 2 + 2 * (in.getShort(in.position()) & 0xffff));
        members(in);
        members(in);
    }

    /** Reads one constant; two kinds of them take two places. */
    private int constant(ByteBuffer in, int at) {
        tags[at] = in.get();
        switch (tags[at]) {
            case 1 -> {
                byte[] text = new byte[in.getShort() & 0xffff];
                in.get(text);
                texts[at] = new String(text, StandardCharsets.UTF_8);
            }
            case 3, 4 -> in.getInt();
            case 5, 6 -> {
                in.getLong();
                return 1;
            }
            case 7, 8 -> first[at] = in.getShort() & 0xffff;
            case 9, 10, 11, 12, 18 -> {
                first[at] = in.getShort() & 0xffff;
                second[at] = in.getShort() & 0xffff;
            }
            case 15 -> {
                first[at] = in.get();
                second[at] = in.getShort() & 0xffff;
            }
            default ->
                throw new IllegalArgumentException(
                        "A constant must be of a kind that rules need, but is of " + tags[at]);
        }
        return 0;
    }

    private void collect(int at) {
        switch (tags[at]) {
            case 7 -> {
                String type = text(first[at]);
                if (type.startsWith("[")) {
                    type = type.replaceAll("^\\[+", "");
                    type = type.startsWith("L") ? type.substring(1, type.length() - 1) : "";
                }
                if (!type.isEmpty()) {
                    classes.add(type);
                }
            }
            case 9, 10, 11 -> members.add(new String[] {text(first[first[at]]), text(first[second[at]])});
            default -> {}
        }
    }

    private void members(ByteBuffer in) {
        int count = in.getShort() & 0xffff;
        for (int i = 0; i < count; i++) {
            int flags = in.getShort();
            String member = text(in.getShort() & 0xffff);
            if ((flags & NATIVE) != 0) {
                oddity = "native " + member;
            }
            in.getShort();
            int attributes = in.getShort() & 0xffff;
            for (int j = 0; j < attributes; j++) {
                in.getShort();
                int size = in.getInt();
                if (size < 0) {
                    throw new IllegalArgumentException("A part must have a size, but has " + size);
                }
                in.position(Math.addExact(in.position(), size));
            }
        }
    }

    private String text(int at) {
        String text = texts[at];
        if (text == null) {
            throw new IllegalArgumentException("A name must be a text, but constant " + at + " is none");
        }
        return text;
    }

    /** The name of the class itself, with slashes. */
    String name() {
        return name;
    }

    /** Every class that it names, with slashes; of arrays the innermost type. */
    List<String> classes() {
        return classes;
    }

    /** Every field and method of whatever class that it names: owner and name. */
    List<String[]> members() {
        return members;
    }

    /** A method that runs what is no Java; empty if there is none. */
    String oddity() {
        return oddity;
    }
}
