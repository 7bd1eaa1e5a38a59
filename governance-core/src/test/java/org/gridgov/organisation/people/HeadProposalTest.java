package org.gridgov.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.organisation.OrgId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadProposalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static HeadCandidate candidate(String id, String facts, @Nullable String consent) {
        return new HeadCandidate(
                PersonRef.of(id), Facts.parse(facts), consent == null ? null : DateRange.parse(consent));
    }

    private static HeadProposal propose(HeadCandidate... candidates) {
        return HeadProposal.of(OrgId.of("B-1"), List.of(candidates), HeadPolicy.DEFAULT, DAY);
    }

    @Test
    void ranksByPointsAndSaysWhatTheyAreMadeOf() {
        HeadProposal proposal = propose(
                candidate("M-1", "standing=low;quality=high;ability=low", "../.."),
                candidate("M-2", "standing=high;quality=high;ability=medium", "../.."));
        assertThat(proposal.ranks()).extracting(rank -> rank.person().value()).containsExactly("M-2", "M-1");
        assertThat(proposal.ranks().get(0).text().en())
                .isEqualTo("rank 1: standing high 3 + quality high 3 + ability medium 2 = 8 points");
        assertThat(proposal.ranks().get(1).text().zh()).isEqualTo("第 2 位：威望 low 1 + 素质 high 3 + 能力 low 1 = 5 分");
        assertThat(proposal.note().en()).contains("people decide");
    }

    @Test
    void equalRanksSaySo() {
        HeadProposal proposal = propose(
                candidate("M-1", "standing=low;quality=high;ability=low", "../.."),
                candidate("M-2", "standing=high;quality=low;ability=low", "../.."),
                candidate("M-3", "standing=low;quality=low;ability=low", "../.."));
        assertThat(proposal.ranks()).extracting(HeadProposal.Rank::rank).containsExactly(1, 1, 3);
        assertThat(proposal.ranks().get(0).equals()).isEqualTo(1);
        assertThat(proposal.ranks().get(0).text().en()).startsWith("rank 1, equal with 1 others");
    }

    @Test
    void withoutConsentNobodyIsNamed() {
        HeadProposal proposal = propose(
                candidate("M-1", "standing=high;quality=high;ability=high", null),
                candidate("M-2", "standing=high;quality=high;ability=high", "../2026-03-01"));
        assertThat(proposal.ranks()).isEmpty();
        assertThat(proposal.incomplete()).isEmpty();
        assertThat(proposal.withoutConsent()).isEqualTo(2);
    }

    @Test
    void missingFactsRankNobody() {
        HeadProposal proposal = propose(candidate("M-1", "standing=high;quality=superb", "../.."));
        assertThat(proposal.ranks()).isEmpty();
        assertThat(proposal.incomplete().get(0).missing()).containsExactly("quality", "ability");
    }

    @Test
    void ofSeveralBandsTheBestCounts() {
        HeadPolicy policy = HeadPolicy.builder()
                .criterion("ability", LocalText.of("能力", "ability"), Map.of("first-aid", 2, "driving", 5))
                .build();
        HeadProposal proposal = HeadProposal.of(
                OrgId.of("B-1"), List.of(candidate("M-1", "ability=first-aid,driving,singing", "../..")), policy, DAY);
        assertThat(proposal.ranks().get(0).parts()).containsExactly(new HeadProposal.Points("ability", "driving", 5));
    }

    @Test
    void printsNoPerson() {
        HeadProposal proposal = propose(
                candidate("canary", "standing=high;quality=high;ability=high", "../.."),
                candidate("canary2", "standing=high", "../.."));
        assertThat(proposal.toString()).doesNotContain("canary").doesNotContain("high");
        assertThat(candidate("canary", "standing=canary", null).toString()).doesNotContain("canary");
    }

    @Test
    void refusesAPolicyThatMakesNoSense() {
        assertThatThrownBy(() -> HeadPolicy.builder().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeadPolicy.builder()
                        .criterion("a", LocalText.parse("a"), Map.of("x", 1))
                        .criterion("a", LocalText.parse("a"), Map.of("x", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> HeadPolicy.builder().criterion("a", LocalText.parse("a"), Map.of("x", 1001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001");
    }
}
