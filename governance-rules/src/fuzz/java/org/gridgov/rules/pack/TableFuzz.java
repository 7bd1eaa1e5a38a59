package org.gridgov.rules.pack;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.PackVersion;
import org.gridgov.rules.check.PackCheck;

/** Whatever the bytes are, reading and checking a CSV table gives findings or a result. */
class TableFuzz {
    private static final LocalText NAME = LocalText.of("甲", "a");
    private static final List<Attribute> VOCABULARY = List.of(
            Attribute.builder("a", NAME, AttributeType.CODE)
                    .values(List.of(
                            new AttributeValue("x", LocalText.of("子", "x"), List.of()),
                            new AttributeValue("y", LocalText.of("丑", "not y"), List.of())))
                    .build(),
            Attribute.builder("f", LocalText.of("丙", "f"), AttributeType.FLAG).build());

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "id,condition,condition,result,result,article",
        "n,a,f,effect,points,b",
        "1,not x; not y,yes,prefer,-5,a|b",
        "\\\"",
        "\\\"\\\"",
        "$",
        "\\x0A"
    })
    void everyFileGivesFindingsOrAResult(byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        List<DecisionTable> tables = TableReader.read(Place.of("fuzz.csv"), bytes, findings);
        PolicyPack pack = PolicyPack.builder(
                        new PackVersion("fuzz", "1", "0".repeat(64), CaseKind.MATCH),
                        new PackInfo(NAME, DateRange.ALWAYS, PackInfo.DEFAULT_ZONE, NAME, NAME, List.of()))
                .attributes(VOCABULARY)
                .tables(tables)
                .build();
        var checked = PackCheck.of(pack);
        if (checked.value().isPresent() == checked.findings().hasErrors()) {
            throw new IllegalStateException("A pack must have errors or a result");
        }
        if (Findings.of(findings).and(checked.findings()).toString().isEmpty()
                && checked.value().isEmpty()) {
            throw new IllegalStateException("A refusal must say why");
        }
    }
}
