package org.gridgov.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;

/** The files of a pack, each held whole, named as {@code policy.yaml} or {@code tables/a.csv} whatever the file system. */
final class PackFiles {
    static final String MANIFEST = "policy.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String ACCEPTED = "lint.yaml";
    static final String TABLES = "tables";
    static final String SENTENCES = "sentences";
    static final String RULES = "rules";
    static final String SCENARIOS = "scenarios";
    private static final List<String> TOP = List.of(MANIFEST, VOCABULARY, PARAMETERS, ACCEPTED);
    /** The endings of the files that each folder may hold. */
    private static final Map<String, List<String>> FOLDERS = new TreeMap<>(Map.of(
            TABLES, List.of(TableFiles.CSV, TableFiles.XLSX, TableFiles.YAML),
            SENTENCES, List.of(".dslr", ".dsl"),
            RULES, List.of(".drl"),
            SCENARIOS, List.of(".yaml", ".csv")));

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_BYTES_IN_ALL = 16 * 1024 * 1024;
    private static final int MOST_FILES = 256;

    private final String prefix;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private int held;

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
        if (List.of(TABLES, SENTENCES, RULES).stream()
                .allMatch(rules -> files.in(rules, "").isEmpty())) {
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
            findings.add(RuleMessages.error("GP-PACK-02", place(below.replace("/", ""))));
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
        if (below.isEmpty()) {
            takeTop(path, name, findings);
        } else if (endings(below).stream().anyMatch(name::endsWith)) {
            hold(path, file, findings);
        } else {
            findings.add(RuleMessages.error(
                    "GP-PACK-04", place(file), name, below.replace("/", ""), String.join(", ", endings(below))));
        }
    }

    private static List<String> endings(String below) {
        return FOLDERS.getOrDefault(below.replace("/", ""), List.of());
    }

    private void takeTop(Path path, String name, List<Finding> findings) {
        if (FOLDERS.containsKey(name) && Files.isDirectory(path)) {
            take(path, name + "/", findings);
        } else if (TOP.contains(name)) {
            hold(path, name, findings);
        } else {
            List<String> known = new ArrayList<>(TOP);
            known.addAll(FOLDERS.keySet());
            LocalText hint = RuleMessages.hint(
                    name, known, known.stream().map(LocalText::parse).toList());
            findings.add(RuleMessages.warning("GP-PACK-03", place(name), name, hint));
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
            } else if (held + bytes.length > MOST_BYTES_IN_ALL) {
                findings.add(RuleMessages.error("GP-PACK-10", place(file), MOST_BYTES_IN_ALL));
            } else {
                held += bytes.length;
                contents.put(file, bytes);
            }
        } catch (IOException e) {
            findings.add(RuleMessages.error("GP-PACK-02", place(file)));
        }
    }

    SortedMap<String, byte[]> contents() {
        return contents;
    }

    /** The files of one folder that end so. */
    SortedMap<String, byte[]> in(String folder, String ending) {
        SortedMap<String, byte[]> found = new TreeMap<>(contents);
        found.keySet().removeIf(name -> !name.startsWith(folder + "/") || !name.endsWith(ending));
        return found;
    }

    /** The texts of one folder; a file that is not UTF-8 is left out, with a finding. */
    List<PackText> texts(String folder, String ending, List<Finding> findings) {
        List<PackText> texts = new ArrayList<>();
        in(folder, ending).forEach((name, bytes) -> {
            try {
                texts.add(text(name, bytes));
            } catch (CharacterCodingException e) {
                findings.add(RuleMessages.error("GP-PACK-08", place(name)));
            }
        });
        return texts;
    }

    private PackText text(String name, byte[] bytes) throws CharacterCodingException {
        return new PackText(place(name).source(), YamlText.decode(bytes).replace("\r\n", "\n"));
    }

    /** All files that are texts in UTF-8. */
    List<PackText> texts() {
        List<PackText> texts = new ArrayList<>();
        contents.forEach((name, bytes) -> {
            try {
                if (!name.endsWith(TableFiles.XLSX)) {
                    texts.add(text(name, bytes));
                }
            } catch (CharacterCodingException e) {
                // Its reading has said so; there is no line to show.
            }
        });
        return texts;
    }

    Place place(String file) {
        return Place.of(prefix + file);
    }
}
