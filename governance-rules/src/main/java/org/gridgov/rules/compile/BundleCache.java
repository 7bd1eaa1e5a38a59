package org.gridgov.rules.compile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where compiled bundles wait to be used again: a host may bring its own.
 *
 * <p>A key covers everything that a bundle is made of, so an entry never grows old; it may go at any time. Bundles are
 * looked at again when they come out, but whoever can write into a cache can put other rules in it: protect a folder as
 * the program itself is protected. Implementations are thread-safe.
 */
public interface BundleCache {
    /**
     * Finds a bundle.
     *
     * @param key the key, 64 hexadecimal digits
     * @return the bytes that were put there, empty if there are none or they are damaged
     */
    Optional<byte[]> find(String key);

    /**
     * Keeps a bundle, or doesn't; a cache that can't keep it does not complain.
     *
     * @param key the key, 64 hexadecimal digits
     * @param bundle the bytes of the bundle
     */
    void put(String key, byte[] bundle);

    /**
     * A cache in memory that forgets the bundle that was not asked for longest.
     *
     * @param most how many bundles it keeps, at least 1
     * @return an empty cache
     */
    static BundleCache inMemory(int most) {
        return new MemoryCache(most);
    }

    /**
     * A cache in a folder. Entries appear whole or not at all, and carry a hash by which damage is seen.
     *
     * @param folder the folder; it is made when first needed
     * @return the cache
     */
    static BundleCache inFolder(Path folder) {
        return new FolderCache(folder);
    }
}
