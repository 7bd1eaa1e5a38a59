package org.gridgov.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.BundleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {
    private static final Bundle FIRST = BundleFixtures.first();

    private static String refusal(byte[] file) {
        Loaded<Optional<Bundle>> read = Bundle.read("a.bundle", file);
        assertThat(read.value()).isEmpty();
        return read.findings().stream().map(Finding::code).findFirst().orElse("");
    }

    private static SortedMap<String, byte[]> parts(byte[] file) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    private static byte[] edited(String part, String from, String to) {
        SortedMap<String, byte[]> parts = parts(FIRST.bytes());
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return StoredZip.write(parts);
    }

    @Test
    void readsWhatWasWrittenToTheLastRule() {
        Bundle signed = FIRST.signed(BundleFixtures.signer("audit")).signed(BundleFixtures.signer("street"));
        Bundle read = Bundle.read("a.bundle", signed.bytes()).value().orElseThrow();
        assertThat(read.pack()).isEqualTo(BundleFixtures.SMALL);
        assertThat(read.terms())
                .isEqualTo(
                        new BundleTerms(1, FIRST.terms().from(), FIRST.terms().to()));
        assertThat(read.model()).isEqualTo(FIRST.model());
        assertThat(read.classNames()).isEqualTo(FIRST.classNames()).hasSizeGreaterThan(8);
        assertThat(read.signatures()).extracting(BundleSignature::keyId).containsExactly("audit", "street");
        assertThat(read).isEqualTo(signed).hasSameHashCodeAs(signed).isNotEqualTo(FIRST);
        assertThat(read.bytes()).isEqualTo(signed.bytes());
        assertThat(read)
                .hasToString("small 1 (" + FIRST.pack().version().digest().substring(0, 12) + ") #1");
    }

    @Test
    void aSignatureChangesNothingThatOthersHaveSigned() {
        Bundle signed = FIRST.signed(BundleFixtures.signer("audit"));
        assertThat(signed.digest()).isEqualTo(FIRST.digest());
        assertThat(signed.signed(BundleFixtures.signer("audit"))).isEqualTo(signed);
        assertThat(signed.signed(BundleFixtures.signer("street")).signatures()).containsAll(signed.signatures());
    }

    @Test
    void anyToolForZipFilesCanOpenIt() {
        SortedMap<String, byte[]> parts =
                parts(FIRST.signed(BundleFixtures.signer("audit")).bytes());
        assertThat(parts)
                .containsKeys("pack.json", "signatures/audit")
                .hasSize(FIRST.classNames().size() + 2);
        assertThat(new String(parts.get("pack.json"), StandardCharsets.UTF_8))
                .startsWith(
                        "{\"format\":1,\"sequence\":1,\"from\":\"2026-10-31T16:00:00Z\",\"to\":\"..\",\"version\":{")
                .contains("派单/派单-01");
    }

    @Test
    void anotherNumberIsAnotherContent() {
        Bundle second = BundleFixtures.under(FIRST, BundleTerms.of(FIRST.pack(), 2));
        assertThat(second.digest()).isNotEqualTo(FIRST.digest());
        assertThat(second.classNames()).isEqualTo(FIRST.classNames());
    }

    @ParameterizedTest
    @CsvSource({
        "notes.txt, GP-BUN-03",
        "classes/java/lang/String.class, GP-BUN-03",
        "classes/org/gridgov/rules/generated/../../Evil.class, GP-BUN-03",
        "../pack.json, GP-BUN-03",
        "/etc/passwd, GP-BUN-03",
        "signatures/a/b, GP-BUN-03",
        "signatures/audit, GP-BUN-05",
        "PACK.json, GP-BUN-03"
    })
    void refusesPartsThatHaveNoPlaceInIt(String name, String code) {
        SortedMap<String, byte[]> parts = parts(FIRST.bytes());
        parts.put(name, new byte[] {1, 2, 3});
        assertThat(refusal(StoredZip.write(parts))).isEqualTo(code);
    }

    @Test
    void refusesWhatIsNotInTheOneForm() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts(FIRST.bytes()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        assertThat(refusal(packed.toByteArray())).isEqualTo("GP-BUN-01");
        byte[] file = FIRST.bytes();
        assertThat(refusal(Arrays.copyOf(file, file.length + 1))).isEqualTo("GP-BUN-01");
        assertThat(refusal(Arrays.copyOf(file, file.length - 1))).isEqualTo("GP-BUN-01");
        assertThat(refusal(new byte[0])).isEqualTo("GP-BUN-01");
        assertThat(refusal("policy".getBytes(StandardCharsets.UTF_8))).isEqualTo("GP-BUN-01");
    }

    @Test
    void refusesAPartThatClaimsToBeHuge() {
        byte[] file = FIRST.bytes();
        Arrays.fill(file, 22, 25, (byte) 0xff);
        file[25] = 0x7f;
        assertThat(refusal(file)).isEqualTo("GP-BUN-02");
        file[25] = (byte) 0xff;
        assertThat(refusal(file)).isEqualTo("GP-BUN-01");
        assertThat(refusal(new byte[Bundle.MOST_BYTES + 1])).isEqualTo("GP-BUN-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"format\":1; \"format\":2; GP-BUN-04",
                "\"sequence\":1; \"sequence\":1,\"sequence\":1; GP-BUN-05",
                "\"sequence\":1; \"sequence\":-1; GP-BUN-05",
                "\"sequence\":1; \"sequence\":1.0; GP-BUN-05",
                "\"sequence\":1; \"sequence\":99999999999999999999; GP-BUN-05",
                "\"sequence\":1; \"sequence\":1,\"extra\":1; GP-BUN-05",
                "\"sequence\":1; \"sequence\": 1; GP-BUN-05",
                "\"to\":\"..\"; \"to\":\"soon\"; GP-BUN-05",
                "\"to\":\"..\"; \"to\":\"2020-01-01T00:00:00Z\"; GP-BUN-05",
                "\"attribute\":\"urgency\"; \"attribute\":\"suspicion\"; GP-BUN-05",
                "\"points\":30; \"points\":99999999999; GP-BUN-05",
                "\"row\":4; \"row\":99999999999; GP-BUN-05",
                "\"effect\":\"FORBID\"; \"effect\":\"MAYBE\"; GP-BUN-05",
                "\"type\":\"SET\"; \"type\":null; GP-BUN-05",
                "\"codes\":[\"far\"]; \"codes\":[[\"far\"]]; GP-BUN-05",
                "\"codes\":[\"near\"]; \"codes\":[]; GP-BUN-05",
                "\"model\":\"org; \"model\":\"com; GP-BUN-05"
            })
    void refusesContentThatItCannotHaveWritten(String from, String to, String code) {
        String text = new String(parts(FIRST.bytes()).get("pack.json"), StandardCharsets.UTF_8);
        String there = text.contains(from) ? from : from.replace("far", "near");
        assertThat(refusal(edited("pack.json", there, to))).isEqualTo(code);
    }

    @Test
    void refusesTextThatIsNestedWithoutEnd() {
        SortedMap<String, byte[]> parts = parts(FIRST.bytes());
        parts.put("pack.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(StoredZip.write(parts))).isEqualTo("GP-BUN-05");
        parts.put("pack.json", "[]".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(StoredZip.write(parts))).isEqualTo("GP-BUN-05");
        parts.remove("pack.json");
        assertThat(refusal(StoredZip.write(parts))).isEqualTo("GP-BUN-05");
    }

    @Test
    void isMadeOfItsOwnClassesOnly() {
        BundleTerms terms = FIRST.terms();
        assertThatThrownBy(
                        () -> Bundle.of(FIRST.pack(), terms, "java.lang.Evil", Map.of("java.lang.Evil", new byte[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java/lang/Evil");
        assertThatThrownBy(() -> Bundle.of(FIRST.pack(), terms, Bundle.CLASSES + ".A", Map.of()))
                .hasMessageContaining("'org.gridgov.rules.generated.A' is not");
        assertThatThrownBy(() -> Bundle.of(
                        FIRST.pack(),
                        terms,
                        Bundle.CLASSES + ".A",
                        Map.of(Bundle.CLASSES + ".A", new byte[17 * 1024 * 1024])))
                .isInstanceOf(RefusedBundleException.class)
                .hasMessageContaining("GP-BUN-02");
    }
}
