package org.gridgov.rules.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.Require;

/** The bundles that were asked for last. Thread-safe. */
final class MemoryCache implements BundleCache {
    private final Map<String, byte[]> bundles = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;

    MemoryCache(int most) {
        this.most = Require.between("The size of a cache", most, 1, Integer.MAX_VALUE);
    }

    @Override
    public Optional<byte[]> find(String key) {
        synchronized (bundles) {
            return Optional.ofNullable(bundles.get(key)).map(byte[]::clone);
        }
    }

    @Override
    public void put(String key, byte[] bundle) {
        synchronized (bundles) {
            bundles.put(key, bundle.clone());
            if (bundles.size() > most) {
                bundles.remove(bundles.keySet().iterator().next());
            }
        }
    }
}
