package org.gridgov.rules.check;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridgov.rules.pack.PackText;

/** Whatever the text is, the guard gives findings or rules of the vocabulary. */
class DrlFuzz {
    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "rule \\\"r\\\" ",
        "@article(\\\"a\\\") ",
        "when ",
        "$c : AssignmentCase( ",
        ") ",
        "then ",
        "$c.qualify(20);",
        "$c.forbid();",
        "$c.prefer(-5);",
        " end",
        "urgency == \\\"urgent\\\"",
        "urgency in (\\\"urgent\\\", \\\"routine\\\")",
        "skills not contains \\\"first-aid\\\"",
        "onDuty == true",
        "this[\\\"on-duty\\\"] != false",
        " || ",
        " && ",
        ", ",
        "( ",
        "import org.gridgov.policy.AssignmentCase;",
        "package a.b;",
        "// ",
        "/* ",
        "*/",
        "\\\\u0022",
        "\\\\\\\"",
        "eval(true)",
        "function void f() { }",
        "salience 1",
        "from ",
        "\\x0A"
    })
    void everyTextGivesFindingsOrRules(byte[] bytes) {
        FuzzPack.check(List.of(), List.of(new PackText("f.drl", new String(bytes, StandardCharsets.UTF_8))));
    }
}
