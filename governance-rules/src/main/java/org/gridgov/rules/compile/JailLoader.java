package org.gridgov.rules.compile;

import java.util.List;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;
import org.gridgov.rules.bundle.Bundle;
import org.gridgov.rules.bundle.RefusedBundleException;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Defines the classes of one bundle and lets them link to what {@link JailList} names, and to nothing else.
 *
 * <p>The second wall: {@link Jail} has read every class before. Thread-safe.
 */
final class JailLoader extends ClassLoader {
    private final Bundle bundle;
    private final ClassLoader library;

    JailLoader(Bundle bundle) {
        super("rules of " + bundle, null);
        this.bundle = bundle;
        library = JailLoader.class.getClassLoader();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            String type = name.replace('.', '/');
            if (type.startsWith(JailList.OWN)) {
                byte[] bytes = bundle.classBytes(name).orElseThrow(() -> new ClassNotFoundException(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (JailList.allowsLink(type)) {
                return library.loadClass(name);
            }
            throw new RefusedBundleException(
                    Findings.of(List.of(RuleMessages.error("GP-BUN-14", Place.of(bundle.toString()), "?", type))));
        }
    }
}
