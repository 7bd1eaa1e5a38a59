package org.gridgov.rules.check;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridgov.rules.pack.PackText;

/** Whatever the text is, reading sentences gives findings or rules of the vocabulary. */
class SentenceFuzz {
    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "rule \\\"r\\\" article \\\"a\\\"",
        "when",
        "then",
        "end",
        "urgency is not urgent",
        "skills do not include first aid",
        " or ",
        "prefer, minus 5 points",
        "$",
        "> ",
        "# ",
        "\\x0A"
    })
    void everyTextGivesFindingsOrRules(byte[] bytes) {
        FuzzPack.check(List.of(new PackText("s.dslr", new String(bytes, StandardCharsets.UTF_8))), List.of());
    }
}
