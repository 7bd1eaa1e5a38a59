package org.gridgov.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.grid.GridUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitCodesTest {
    private static Findings findings(@Nullable String scheme) {
        return Community.of(
                        info(scheme),
                        Rows.builder().addAll(new SmallTown().rows()).build())
                .findings();
    }

    private static CommunityInfo info(@Nullable String scheme) {
        return SmallTown.info(Instant.parse("2026-11-23T01:00:00Z"), scheme);
    }

    @Test
    void codesAreFreeWithoutASetting() {
        assertThat(findings(null)).isEqualTo(Findings.NONE);
        assertThat(findings("free")).isEqualTo(Findings.NONE);
    }

    @Test
    void aSchemeAddsWhatItFindsAndLosesNoUnit() {
        assertThat(findings("digital-grid-20").stream().map(Finding::code))
                .containsExactlyInAnyOrder("GG-CODE-13", "GG-CODE-13", "GG-CODE-03", "GG-CODE-03");
        Community community = Community.of(
                        info("digital-grid-20"),
                        Rows.builder().addAll(new SmallTown().rows()).build())
                .value();
        assertThat(community.rows().of(GridUnit.class)).hasSize(6);
    }

    @Test
    void anUnknownSchemeIsAFindingWithTheNearestName() {
        assertThat(findings("division12").asList()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GG-CODE-19");
            assertThat(finding.place()).hasToString("case.yaml:codeScheme");
            assertThat(finding.cause().en())
                    .isEqualTo("The codeScheme in case.yaml must be one of [city-cell-15, digital-grid-20, division-12,"
                            + " free], but is 'division12'.");
            assertThat(finding.cure().en()).contains("division-12");
        });
    }

    @Test
    void freeCodesLeaveTheWrittenSettingsAsTheyWere() throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        assertThat(json.writeValueAsString(info(null))).doesNotContain("codeScheme");
        for (String scheme : List.of("free", "division-12")) {
            assertThat(json.writeValueAsString(info(scheme))).contains("\"codeScheme\":\"" + scheme + "\"");
        }
    }
}
