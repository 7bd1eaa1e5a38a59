package org.gridgov.examples.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder that comes with the command, on disk or inside its jar. */
final class Embedded implements AutoCloseable {
    private final Path path;
    private final @Nullable FileSystem jar;

    private Embedded(Path path, @Nullable FileSystem jar) {
        this.path = path;
        this.jar = jar;
    }

    /**
     * Opens the folder of an example.
     *
     * @param example its name
     * @return the folder, with {@code case} and {@code packs} in it
     * @throws IOException if the jar can't be opened
     */
    static Embedded open(String example) throws IOException {
        URL mark = Embedded.class.getResource("/org/gridgov/examples/" + example + "/case/case.yaml");
        if (mark == null) {
            throw new IOException("The example " + example + " must be on the class path, but is not");
        }
        try {
            URI uri = mark.toURI();
            if ("jar".equals(uri.getScheme())) {
                String text = uri.toString();
                FileSystem jar = FileSystems.newFileSystem(URI.create(text.substring(0, text.indexOf('!'))), Map.of());
                return new Embedded(jar.getPath("/org/gridgov/examples/" + example), jar);
            }
            Path parent = Path.of(uri).getParent();
            return new Embedded(parent == null ? Path.of("") : parent.resolveSibling(""), null);
        } catch (URISyntaxException e) {
            throw new IOException("The place of the example can't be read", e);
        }
    }

    Path caseFolder() {
        return path.resolve("case");
    }

    Path packs() {
        return path.resolve("packs");
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
