package org.gridgov.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The packs of a command, compiled once, when a case asks for them; a plain problem never does. Thread-safe. */
final class PackSource implements AutoCloseable {
    private final @Nullable Path folder;
    private @Nullable Packs compiled;

    /** The packs of a folder, of the example that comes with the command if there is none. */
    PackSource(@Nullable Path folder) {
        this.folder = folder;
    }

    synchronized Packs get() throws IOException {
        Packs packs = compiled;
        if (packs != null) {
            return packs;
        }
        if (folder != null) {
            packs = Packs.compile(folder);
        } else {
            try (Embedded haihong = Embedded.open("haihong")) {
                packs = Packs.compile(haihong.packs());
            }
        }
        compiled = packs;
        return packs;
    }

    @Override
    public synchronized void close() {
        if (compiled != null) {
            compiled.close();
            compiled = null;
        }
    }
}
