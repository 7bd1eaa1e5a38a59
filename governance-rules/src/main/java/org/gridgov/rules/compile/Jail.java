package org.gridgov.rules.compile;

import java.nio.BufferUnderflowException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides about generated classes before any of them is defined.
 *
 * <p>Thread-safe. O(constants of the class).
 */
final class Jail {
    private Jail() {}

    /** What a class must not reach; the first in natural order, so that everybody is told the same. */
    static Optional<String> forbidden(String name, byte[] bytes) {
        Collection<String> found = new TreeSet<>();
        try {
            ClassFile file = new ClassFile(bytes);
            if (!file.name().equals(name.replace('.', '/'))) {
                found.add(file.name());
            }
            if (!file.oddity().isEmpty()) {
                found.add(file.oddity());
            }
            for (String type : file.classes()) {
                if (!JailList.allowsName(type)) {
                    found.add(type);
                }
            }
            for (String[] member : file.members()) {
                if (!JailList.allowsMember(member[0], member[1])) {
                    found.add(member[0] + "." + member[1]);
                }
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            found.add("?");
        }
        return found.stream().findFirst();
    }
}
