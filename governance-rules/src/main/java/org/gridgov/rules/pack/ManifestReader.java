package org.gridgov.rules.pack;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.basics.Require;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;

/** Reads {@code policy.yaml}: who the pack is and which question it answers. */
final class ManifestReader {
    private static final Map<String, CaseKind> KINDS =
            Map.of("assignment", CaseKind.ASSIGNMENT, "match", CaseKind.MATCH, "shift", CaseKind.SHIFT);

    /** What the manifest holds. */
    record Manifest(PackVersion version, PackInfo info) {}

    private ManifestReader() {}

    static Optional<Manifest> read(Place file, byte[] bytes, String digest, List<Finding> findings) {
        return YamlText.read(file, bytes, findings).flatMap(fields -> {
            YamlForm form = new YamlForm(
                    file,
                    fields,
                    findings,
                    "id",
                    "version",
                    "kind",
                    "name",
                    "valid",
                    "zone",
                    "owner",
                    "source",
                    "approvers");
            Optional<String> id = form.value("id", RuleMessages.text("rule.id"), text -> Require.id("A pack", text));
            Optional<String> version =
                    form.value("version", RuleMessages.text("rule.id"), text -> Require.id("A version", text));
            Optional<CaseKind> kind = form.value("kind", RuleMessages.text("rule.kind"), ManifestReader::kind);
            Optional<LocalText> name = form.localText("name");
            Optional<DateRange> valid = form.value("valid", RuleMessages.text("rule.range"), DateRange::parse);
            Optional<ZoneId> zone = form.has("zone")
                    ? form.value("zone", RuleMessages.text("rule.zone"), ManifestReader::zone)
                    : Optional.of(PackInfo.DEFAULT_ZONE);
            Optional<LocalText> owner = form.localText("owner");
            Optional<LocalText> source = form.localText("source");
            List<String> approvers = form.texts("approvers");
            boolean complete = List.of(id, version, kind, name, valid, zone, owner, source).stream()
                    .allMatch(Optional::isPresent);
            return complete
                    ? Optional.of(new Manifest(
                            new PackVersion(id.orElseThrow(), version.orElseThrow(), digest, kind.orElseThrow()),
                            new PackInfo(
                                    name.orElseThrow(),
                                    valid.orElseThrow(),
                                    zone.orElseThrow(),
                                    owner.orElseThrow(),
                                    source.orElseThrow(),
                                    approvers)))
                    : Optional.empty();
        });
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A zone must be known, but is " + text, e);
        }
    }

    private static CaseKind kind(String text) {
        CaseKind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new IllegalArgumentException("A kind must be one of " + Arrays.toString(CaseKind.values()));
        }
        return kind;
    }
}
