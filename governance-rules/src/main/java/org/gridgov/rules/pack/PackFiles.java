package org.gridgov.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/** The files of a pack, each held whole, named as {@code policy.yaml} or {@code tables/a.csv} whatever the file system. */
final class PackFiles {
    static final String MANIFEST = "policy.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String TABLES = "tables";
    private static final String TABLE_ENDING = ".csv";
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_FILES = 256;

    private final String prefix;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();

    private PackFiles(String prefix) {
        this.prefix = prefix;
    }

    static PackFiles read(Path folder, List<Finding> findings) {
        PackFiles files = new PackFiles(prefix(folder));
        files.take(folder, "", findings);
        for (String needed : List.of(MANIFEST, VOCABULARY)) {
            if (!files.contents.containsKey(needed)) {
                findings.add(RuleMessages.error("GP-PACK-01", files.place(needed), needed));
            }
        }
        if (files.contents.keySet().stream().noneMatch(name -> name.endsWith(TABLE_ENDING))) {
            findings.add(RuleMessages.error("GP-PACK-05", files.place(TABLES)));
        }
        return files;
    }

    /** The folder's own name, so that findings of several packs can be told apart; the path above it stays private. */
    private static String prefix(Path folder) {
        Path last = folder.getFileName();
        String name = last == null ? "" : last.toString();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "" : name + "/";
    }

    private void take(Path folder, String below, List<Finding> findings) {
        SortedMap<String, Path> entries = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                Path name = entry.getFileName();
                if (name != null) {
                    entries.put(name.toString(), entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            findings.add(RuleMessages.error("GP-PACK-02", place(below.isEmpty() ? "" : TABLES)));
            return;
        }
        entries.forEach((name, path) -> take(path, below, name, findings));
    }

    private void take(Path path, String below, String name, List<Finding> findings) {
        String file = below + name;
        boolean ofEditor = name.startsWith(".") || name.startsWith("~");
        if (ofEditor) {
            return;
        }
        if (below.isEmpty() && name.equals(TABLES) && Files.isDirectory(path)) {
            take(path, TABLES + "/", findings);
        } else if (below.isEmpty() ? file.equals(MANIFEST) || file.equals(VOCABULARY) : name.endsWith(TABLE_ENDING)) {
            hold(path, file, findings);
        } else if (below.isEmpty()) {
            LocalText hint = RuleMessages.hint(
                    name,
                    List.of(MANIFEST, VOCABULARY, TABLES),
                    List.of(LocalText.parse(MANIFEST), LocalText.parse(VOCABULARY), LocalText.parse(TABLES)));
            findings.add(RuleMessages.warning("GP-PACK-03", place(file), name, hint));
        } else {
            findings.add(RuleMessages.error("GP-PACK-04", place(file), name));
        }
    }

    private void hold(Path path, String file, List<Finding> findings) {
        if (contents.size() >= MOST_FILES) {
            findings.add(RuleMessages.error("GP-PACK-06", place(file), MOST_FILES));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                findings.add(RuleMessages.error("GP-PACK-07", place(file), MOST_BYTES));
            } else {
                contents.put(file, bytes);
            }
        } catch (IOException e) {
            findings.add(RuleMessages.error("GP-PACK-02", place(file)));
        }
    }

    SortedMap<String, byte[]> contents() {
        return contents;
    }

    SortedMap<String, byte[]> tables() {
        SortedMap<String, byte[]> tables = new TreeMap<>(contents);
        tables.keySet().removeIf(name -> !name.endsWith(TABLE_ENDING));
        return tables;
    }

    Place place(String file) {
        return Place.of(prefix + file);
    }
}
