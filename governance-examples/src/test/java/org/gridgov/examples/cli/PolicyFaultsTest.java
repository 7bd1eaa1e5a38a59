package org.gridgov.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.gridgov.examples.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that are broken: what is wrong, where, what it would have done, and what to do. */
class PolicyFaultsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path misspelled() throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        PolicyDesk.edit(pack, "tables/forbid.csv", "禁-05,纠纷调解", "禁-05,纠纷条解");
        return pack;
    }

    @Test
    void aMisspelledCellIsUnderlinedAndTheRightWordIsOffered() throws IOException {
        String pack = misspelled().toString();
        new PolicyDesk()
                .ask(ExitCode.FINDINGS, "check", pack)
                .ask(ExitCode.FINDINGS, "lint", pack)
                .ask(ExitCode.UNREADABLE, "test", pack)
                .isGolden("misspelled.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "test", "diff", "sign", "explain", "replay"})
    void aPackWithErrorsJudgesNothing(String command) throws IOException, NoSuchAlgorithmException {
        String pack = misspelled().toString();
        String[] words = switch (command) {
            case "diff", "replay" -> new String[] {command, pack, pack, "--lang", "en"};
            case "explain" -> new String[] {command, pack, "--facts", "category=meals", "--lang", "en"};
            case "sign" -> new String[] {command, pack, "--key", key(), "--id", "a", "--out", pack, "--lang", "en"};
            default -> new String[] {command, pack, "--lang", "en"};
        };
        Answer answer = PolicyDesk.policy(words);
        assertThat(answer.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(answer.err()).contains("GP-ROW-02", "^^^^^^^^", "Maybe '纠纷调解' is meant.");
        assertThat(answer.out()).isEmpty();
    }

    private String key() throws IOException, NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return PolicyDesk.pem(folder.resolve("a.key"), "PRIVATE KEY", pair.getPrivate());
    }

    @Test
    void aFolderThatIsNoPackIsUnreadable() throws IOException {
        Path noYaml = PolicyDesk.copy("matching", folder.resolve("noyaml"));
        Files.writeString(noYaml.resolve("policy.yaml"), "id: [\n", StandardCharsets.UTF_8);
        new PolicyDesk()
                .ask(ExitCode.UNREADABLE, "check", noYaml.toString())
                .ask(ExitCode.UNREADABLE, "check", folder.resolve("nowhere").toString())
                .isGolden("nopack.txt");
    }

    @Test
    void aVocabularyThatCannotBeReadIsOneFinding() throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        PolicyDesk.edit(pack, "vocabulary.yaml", "    zh: 类别\n", "    zh：类别\n");
        new PolicyDesk().ask(ExitCode.FINDINGS, "check", pack.toString()).isGolden("vocabulary.txt");
    }

    @Test
    void anAnswerMayQuoteARowThatHoldsBothLanguages() throws IOException {
        Path pack = PolicyDesk.copy("matching", folder.resolve("pack"));
        PolicyDesk.edit(pack, "tables/forbid.csv", "第七条第二款|Article 7 (2)", "第七条第二款|Article 7 (2)|7.2");
        for (String format : new String[] {"text", "html", "junit", "sarif", "json"}) {
            Answer answer = PolicyDesk.policy("check", pack.toString(), "--format", format);
            assertThat(answer.code()).as(format + answer.err()).isEqualTo(ExitCode.FINDINGS);
            assertThat(answer.out()).contains("GP-ROW-11");
        }
    }

    @Test
    void aReceiptIsWrittenForEachWorkbook() throws IOException {
        Path pack = misspelled();
        Path tables = pack.resolve("tables");
        PolicyDesk.policy("convert", pack.toString(), "--to", "xlsx", "--out", tables.toString());
        Files.delete(tables.resolve("forbid.csv"));
        Files.delete(tables.resolve("prefer.csv"));
        Files.delete(tables.resolve("qualify.csv"));
        Path receipts = folder.resolve("receipts");
        Answer answer = PolicyDesk.policy("check", pack.toString(), "--receipt", receipts.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("forbid.xlsx").contains("纠纷调解");
        assertThat(receipts.resolve("forbid.xlsx")).isNotEmptyFile();
        assertThat(Files.size(receipts.resolve("forbid.xlsx"))).isNotEqualTo(Files.size(tables.resolve("forbid.xlsx")));
    }
}
