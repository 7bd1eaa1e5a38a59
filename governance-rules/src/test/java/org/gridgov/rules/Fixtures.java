package org.gridgov.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.basics.Facts;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.PersonRef;
import org.gridgov.lists.NeedId;
import org.gridgov.lists.ResourceId;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.PostId;
import org.gridgov.policy.AssignmentCase;
import org.gridgov.policy.CaseFacts;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.MatchCase;
import org.gridgov.policy.PolicyCase;
import org.gridgov.policy.ShiftCase;
import org.gridgov.project.VisitId;

/** A small pack in a folder, and cases to judge. */
public final class Fixtures {
    /** The manifest of the small pack. */
    public static final String MANIFEST = """
            id: small
            version: "1"
            kind: assignment
            name: 小政策|Small policy
            valid: 2026-11-01/..
            owner: 社区|Community
            source: 办法|Measures
            """;

    /** The vocabulary of the small pack: one attribute of each type. */
    public static final String VOCABULARY = """
            attributes:
              - name: urgency
                zh: 紧急程度
                en: urgency
                type: code
                privacy: public
                synonyms: [急缓]
                note: 第二条
                values:
                  - {code: urgent, zh: 紧急, en: urgent, synonyms: [加急]}
                  - {code: priority, zh: 较急, en: priority}
                  - {code: routine, zh: 一般, en: routine}
              - name: skills
                zh: 技能
                en: skills
                type: set
                privacy: internal
                synonyms: [技能包含]
                values:
                  - {code: elder-care, zh: 养老护理, en: elder care}
                  - {code: first-aid, zh: 急救, en: first aid}
              - name: on-duty
                zh: 在岗
                en: on duty
                type: flag
                privacy: internal
              - name: reach
                zh: 距离
                en: distance
                type: band
                privacy: internal
                measure: distance
                unit: 米|metres
                bands:
                  - {code: near, zh: 近, en: near, below: 500}
                  - {code: far, zh: 远, en: far}
            """;

    /** The table of the small pack. */
    public static final String TABLE = """
            表：派单
            编号,条件,条件,条件,条件,结果,结果,条文
            规则号,紧急程度,技能包含,在岗,距离,判定,加分,依据
            派单-01,紧急、较急,-,-,近,可选,30,第三条第一款|Article 3 (1)
            派单-02,非紧急,养老护理,-,-,可选,20,第三条第二款
            派单-03,-,-,否,-,不可选,-,第五条
            派单-04,-,急救,-,-,加减分,-5,第六条
            """;

    private Fixtures() {}

    /** {@return the small pack's files, to be changed at will} */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("policy.yaml", MANIFEST);
        files.put("vocabulary.yaml", VOCABULARY);
        files.put("tables/dispatch.csv", TABLE);
        return files;
    }

    /** Writes files below a folder, and returns the folder. */
    public static Path write(Path folder, Map<String, String> files) {
        files.forEach((name, text) -> write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
        return folder;
    }

    /** Writes one file and the folders above it. */
    public static void write(Path file, byte[] bytes) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a case about nobody in particular} */
    public static PolicyCase caseOf(CaseKind kind, CaseFacts facts) {
        return switch (kind) {
            case ASSIGNMENT -> new AssignmentCase(TaskId.of("T-1"), PostId.of("P-1"), facts);
            case MATCH -> new MatchCase(NeedId.of("N-1"), ResourceId.of("R-1"), facts);
            case SHIFT -> new ShiftCase(VisitId.of("V-1"), PersonRef.of("p-0001"), facts);
        };
    }

    /** {@return facts written as {@code urgency=urgent;skills=} beside numbers} */
    public static CaseFacts facts(String codes, Map<String, Long> measures) {
        return CaseFacts.of(Facts.parse(codes), measures);
    }

    /** {@return one line per finding: level, code and place} */
    public static List<String> lines(Findings findings) {
        return findings.stream().map(Fixtures::firstLine).toList();
    }

    private static String firstLine(Finding finding) {
        return finding.in(Language.EN).lines().findFirst().orElse("");
    }
}
