package org.gridgov.rules.pack;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Place;

/** Whatever the bytes are, reading YAML gives findings or a result. */
class YamlFuzz {
    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "attributes:",
        "  - name: a",
        "    en: a",
        "    type: code",
        "    type: band",
        "values:",
        "bands:",
        "below: 5",
        "below: $limit",
        "privacy: public",
        "synonyms: [",
        "{code: x, zh: x, en: x}",
        "parameters:",
        "from: 2026-11-01",
        "id: a",
        "kind: match",
        "valid: 2026-01-01/..",
        "zone: Asia/Shanghai",
        "&a ",
        "*a",
        "!!",
        "---",
        "<<: ",
        "? ",
        "|",
        ">",
        "advice: no",
        "\\x0A"
    })
    void everyFileGivesFindingsOrAResult(byte[] bytes) {
        Place place = Place.of("fuzz.yaml");
        List<Finding> findings = new ArrayList<>();
        List<Parameter> parameters = ParameterReader.read(place, bytes, PackInfo.DEFAULT_ZONE, findings);
        VocabularyReader.read(place, bytes, parameters, findings);
        ManifestReader.read(place, bytes, "0".repeat(64), findings);
        if (Findings.of(findings).toString().isEmpty()) {
            throw new IllegalStateException("No file is a manifest, a vocabulary and parameters at once");
        }
    }
}
