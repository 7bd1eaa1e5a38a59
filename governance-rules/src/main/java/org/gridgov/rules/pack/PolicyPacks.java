package org.gridgov.rules.pack;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;
import org.gridgov.basics.Place;

/**
 * Reads policy packs from folders.
 *
 * <pre>{@code
 * Loaded<Optional<PolicyPack>> read = PolicyPacks.read(Path.of("packs", "assignment"));
 * read.findings().forEach(finding -> show(finding.in(Language.ZH)));
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}.
 */
public final class PolicyPacks {
    private PolicyPacks() {}

    /**
     * Reads a pack: {@code policy.yaml}, {@code vocabulary.yaml}, {@code parameters.yaml}, {@code lint.yaml} and the folders {@code tables},
     * {@code sentences}, {@code rules} and {@code scenarios}.
     *
     * <p>Works with the paths of any file system, a jar's included. Whether the words of the tables make sense is not
     * looked at here. O(bytes); at most 256 files of 2 MiB each, 16 MiB in all, are
     * held, and at most 20 000 rows of tables.
     *
     * @param folder the pack's folder
     * @return the pack as far as it could be read, empty if {@code policy.yaml} does not say who it is; with every
     *     finding, which the pack carries too. Never throws because of what the files hold.
     */
    public static Loaded<Optional<PolicyPack>> read(Path folder) {
        List<Finding> findings = new ArrayList<>();
        PackFiles files = PackFiles.read(folder, findings);
        SortedMap<String, byte[]> contents = files.contents();
        Optional<ManifestReader.Manifest> manifest = Optional.ofNullable(contents.get(PackFiles.MANIFEST))
                .flatMap(bytes ->
                        ManifestReader.read(files.place(PackFiles.MANIFEST), bytes, PackDigest.of(contents), findings));
        ZoneId zone = manifest.map(who -> who.info().zone()).orElse(PackInfo.DEFAULT_ZONE);
        List<Parameter> parameters = Optional.ofNullable(contents.get(PackFiles.PARAMETERS))
                .map(bytes -> ParameterReader.read(files.place(PackFiles.PARAMETERS), bytes, zone, findings))
                .orElse(List.of());
        List<Attribute> attributes = Optional.ofNullable(contents.get(PackFiles.VOCABULARY))
                .map(bytes -> VocabularyReader.read(files.place(PackFiles.VOCABULARY), bytes, parameters, findings))
                .orElse(List.of());
        List<DecisionTable> tables = tables(files, findings);
        List<PackText> sentences = files.texts(PackFiles.SENTENCES, ".dslr", findings);
        List<PackText> phrases = files.texts(PackFiles.SENTENCES, ".dsl", findings);
        List<PackText> drl = files.texts(PackFiles.RULES, "", findings);
        List<PackText> scenarios = files.texts(PackFiles.SCENARIOS, "", findings);
        List<Accepted> accepted = Optional.ofNullable(contents.get(PackFiles.ACCEPTED))
                .map(bytes -> AcceptedReader.read(files.place(PackFiles.ACCEPTED), bytes, findings))
                .orElse(List.of());
        Findings all = Findings.of(findings);
        return new Loaded<>(
                manifest.map(who -> PolicyPack.builder(who.version(), who.info())
                        .parameters(parameters)
                        .attributes(attributes)
                        .tables(tables)
                        .sentences(sentences)
                        .phrases(phrases)
                        .drl(drl)
                        .scenarios(scenarios)
                        .accepted(accepted)
                        .findings(all)
                        .build()),
                all);
    }

    private static List<DecisionTable> tables(PackFiles files, List<Finding> findings) {
        List<DecisionTable> tables = new ArrayList<>();
        int rows = 0;
        for (Map.Entry<String, byte[]> file : files.in(PackFiles.TABLES, "").entrySet()) {
            Place place = files.place(file.getKey());
            List<DecisionTable> read = TableFiles.read(place, file.getValue(), findings);
            rows += read.stream().mapToInt(table -> table.rows().size()).sum();
            if (rows > TableFiles.MOST_ROWS) {
                findings.add(RuleMessages.error("GP-PACK-11", place, TableFiles.MOST_ROWS));
                return tables;
            }
            tables.addAll(read);
        }
        return tables;
    }

    /**
     * The texts of a pack as they stand in its files, for showing the lines on which something was found.
     *
     * @param folder the pack's folder
     * @return every file of the pack that is a text in UTF-8, by name; workbooks and files that can't be read are left out
     */
    public static List<PackText> texts(Path folder) {
        return PackFiles.read(folder, new ArrayList<>()).texts();
    }
}
