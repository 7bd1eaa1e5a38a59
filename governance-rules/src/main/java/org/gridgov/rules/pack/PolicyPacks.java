package org.gridgov.rules.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Loaded;

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
     * Reads a pack: {@code policy.yaml}, {@code vocabulary.yaml} and {@code tables/*.csv}.
     *
     * <p>Works with the paths of any file system, a jar's included. Whether the words of the tables make sense is not
     * looked at here. O(bytes); at most 256 files of 2 MiB each are held.
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
        List<Attribute> attributes = Optional.ofNullable(contents.get(PackFiles.VOCABULARY))
                .map(bytes -> VocabularyReader.read(files.place(PackFiles.VOCABULARY), bytes, findings))
                .orElse(List.of());
        List<DecisionTable> tables = new ArrayList<>();
        files.tables().forEach((name, bytes) -> tables.addAll(TableReader.read(files.place(name), bytes, findings)));
        Findings all = Findings.of(findings);
        return new Loaded<>(
                manifest.map(who -> new PolicyPack(who.version(), who.info(), attributes, tables, all)), all);
    }
}
