package org.gridgov.rules.compile;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * All that the compiler of the engine sees of this program: what rules may reach, and the signatures of what those use.
 *
 * <p>A class that is only to be read is never handed out, so nothing of it runs while rules are compiled. Thread-safe.
 */
final class CompileLoader extends ClassLoader {
    private static final String ENDING = ".class";

    private final ClassLoader library = CompileLoader.class.getClassLoader();

    CompileLoader() {
        super("compiler of rules", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (JailList.allowsLink(name.replace('.', '/'))) {
            return library.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return readable(name) ? library.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return readable(name) ? library.getResourceAsStream(name) : null;
    }

    private static boolean readable(String name) {
        return name.endsWith(ENDING) && JailList.allowsReading(name.substring(0, name.length() - ENDING.length()));
    }
}
