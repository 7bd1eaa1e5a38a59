package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridgov.basics.Loaded;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.PolicyPacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-10T00:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-30T15:59:59Z");
    private static final Instant AT_ONCE = Instant.parse("2026-11-30T16:00:00Z");
    private static final String PARAMETERS = """
            parameters:
              - name: bonus
                zh: 加分值
                en: bonus
                values:
                  - {value: 30}
                  - {from: 2026-12-01, value: 40}
              - name: limit
                zh: 就近距离
                en: limit
                values:
                  - {value: 500, from: 2026-10-01}
                  - {from: 2027-03-01 08:00, value: 800}
            """;

    @TempDir
    private @Nullable Path temp;

    private PolicyPack pack(Map<String, String> files) {
        Path folder = Objects.requireNonNull(temp).resolve("small");
        return PolicyPacks.read(Fixtures.write(folder, files)).value().orElseThrow();
    }

    private static Map<String, String> files() {
        Map<String, String> files = Fixtures.files();
        files.put("parameters.yaml", PARAMETERS);
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("可选,30", "可选,＄加分值"));
        files.put("vocabulary.yaml", Fixtures.VOCABULARY.replace("below: 500", "below: $limit"));
        return files;
    }

    private static int points(PolicyPack pack, Instant at) {
        return PackCheck.of(pack, at)
                .value()
                .orElseThrow()
                .rules()
                .get(0)
                .info()
                .points();
    }

    @Test
    void aNumberSwitchesAtMidnightInThePacksZone() {
        PolicyPack pack = pack(files());
        assertThat(List.of(points(pack, NOVEMBER), points(pack, BEFORE), points(pack, AT_ONCE)))
                .containsExactly(30, 30, 40);
    }

    @Test
    void aCutPointSwitchesToo() {
        PolicyPack pack = pack(files());
        Instant later = Instant.parse("2027-03-01T00:00:00Z");
        assertThat(reach(pack, later.minusNanos(1))).isEqualTo("far");
        assertThat(reach(pack, later)).isEqualTo("near");
    }

    private static String reach(PolicyPack pack, Instant at) {
        CheckedPack checked = PackCheck.of(pack, at).value().orElseThrow();
        return checked.attributes().get(3).scale().orElseThrow().bandOf(600).code();
    }

    @Test
    void q1EachEditionHasADigestOfItsOwn() {
        PolicyPack pack = pack(files());
        String first =
                PackCheck.of(pack, NOVEMBER).value().orElseThrow().version().digest();
        assertThat(PackCheck.of(pack, BEFORE).value().orElseThrow().version().digest())
                .isEqualTo(first);
        assertThat(PackCheck.of(pack, AT_ONCE).value().orElseThrow().version().digest())
                .isNotEqualTo(first);
    }

    @Test
    void whoReadsAParameterIsKnown() {
        CheckedPack checked = PackCheck.of(pack(files()), NOVEMBER).value().orElseThrow();
        assertThat(checked.parameters())
                .extracting(each -> each.parameter().name() + each.readers())
                .containsExactly("bonus[派单/派单-01]", "limit[reach]");
    }

    @Test
    void aHoleIsAnErrorAtWhateverInstantThePackIsChecked() {
        Map<String, String> files = files();
        files.put("parameters.yaml", PARAMETERS.replace("{value: 30}", "{value: 30, to: 2026-11-20}"));
        Loaded<?> checked = PackCheck.of(pack(files), NOVEMBER);
        assertThat(Fixtures.lines(checked.findings()))
                .containsExactly("error GP-PAR-04 · small/tables/dispatch.csv:4:加分");
    }

    @Test
    void cutPointsThatCrossLaterAreAnErrorNow() {
        Map<String, String> files = files();
        files.put("parameters.yaml", PARAMETERS);
        files.put(
                "vocabulary.yaml",
                Fixtures.VOCABULARY
                        .replace(
                                "{code: far, zh: 远, en: far}",
                                "{code: mid, zh: 中, en: mid, below: 700}\n      - {code: far, zh: 远, en: far}")
                        .replace("below: 500", "below: $limit"));
        Loaded<?> checked = PackCheck.of(pack(files), NOVEMBER);
        assertThat(Fixtures.lines(checked.findings())).containsExactly("error GP-PAR-05 · vocabulary.yaml:reach");
    }

    @Test
    void aTableHoldsFromItsDay() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("表：派单", "表：派单,命中：全部,生效：2026-12-01"));
        files.put("tables/other.csv", Fixtures.TABLE.replace("表：派单", "表：乙"));
        PolicyPack pack = pack(files);
        assertThat(PackCheck.of(pack, BEFORE).value().orElseThrow().rules()).hasSize(4);
        assertThat(PackCheck.of(pack, AT_ONCE).value().orElseThrow().rules()).hasSize(8);
    }

    @Test
    void anUnknownParameterIsSaidWithTheNearestName() {
        Map<String, String> files = files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("可选,30", "可选,$加分直"));
        Loaded<?> checked = PackCheck.of(pack(files), NOVEMBER);
        assertThat(Fixtures.lines(checked.findings()))
                .containsExactly("error GP-PAR-03 · small/tables/dispatch.csv:4:加分");
        assertThat(checked.findings().toString()).contains("加分值");
    }

    @Test
    void q1WhatHeldBeforeThePackWasValidHasADigestOfItsOwn() {
        Map<String, String> files = Fixtures.files();
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace("表：派单", "表：派单,命中：全部,生效：2026-01-01"));
        files.put("tables/other.csv", Fixtures.TABLE.replace("表：派单", "表：乙"));
        PolicyPack pack = pack(files);
        CheckedPack valid = PackCheck.of(pack).value().orElseThrow();
        CheckedPack earlier = PackCheck.of(pack, Instant.parse("2025-12-01T00:00:00Z"))
                .value()
                .orElseThrow();
        CheckedPack shortlyBefore = PackCheck.of(pack, Instant.parse("2026-02-01T00:00:00Z"))
                .value()
                .orElseThrow();
        assertThat(valid.version()).isEqualTo(pack.version()).isEqualTo(shortlyBefore.version());
        assertThat(earlier.rules()).hasSize(4);
        assertThat(earlier.version()).isNotEqualTo(valid.version());
    }

    @Test
    void aHoleAtTheEndOfTimeIsAFindingToo() {
        Map<String, String> files = files();
        files.put("policy.yaml", Fixtures.MANIFEST.replace("2026-11-01/..", "2026-11-01/2027-11-01"));
        files.put("parameters.yaml", PARAMETERS.replace("value: 40}", "value: 40, to: 2028-01-01}"));
        assertThat(PackCheck.of(pack(files)).findings().hasErrors()).isFalse();
        for (Instant at : List.of(Instant.MAX, Instant.MAX.minusNanos(1))) {
            assertThat(PackCheck.of(pack(files), at).findings().toString()).contains("GP-PAR-04", "none from ..");
        }
    }

    @Test
    void aPackThatSwitchesWithoutEndIsRefusedInsteadOfCheckedWithoutEnd() {
        Map<String, String> files = files();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            values.append("      - {from: 2026-11-")
                    .append(10 + i / 60)
                    .append(i % 60 < 10 ? " 08:0" : " 08:")
                    .append(i % 60)
                    .append(", value: 30}\n");
        }
        files.put("parameters.yaml", PARAMETERS.replace("      - {from: 2026-12-01, value: 40}\n", values.toString()));
        Loaded<?> checked = PackCheck.of(pack(files), NOVEMBER);
        assertThat(Fixtures.lines(checked.findings())).containsExactly("error GP-PAR-06");
        assertThat(checked.findings().toString()).contains("at 500 instants at most, but do so at 503");
    }
}
