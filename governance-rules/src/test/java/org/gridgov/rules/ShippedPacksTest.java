package org.gridgov.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyEngine;
import org.gridgov.policy.RuleInfo;
import org.gridgov.policy.Ruling;
import org.gridgov.rules.pack.Attribute;
import org.gridgov.rules.pack.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedPacksTest {
    static final List<String> NAMES = ShippedPacks.NAMES;

    private static Judgement judge(String name, String codes, Map<String, Long> measures) {
        PolicyPack pack = ShippedPacks.pack(name);
        try (PolicyEngine engine = PolicyEngines.interpreter(pack)) {
            return engine.judge(List.of(Fixtures.caseOf(pack.version().kind(), Fixtures.facts(codes, measures))))
                    .get(0);
        }
    }

    private static List<String> forbids(Judgement judgement) {
        return judgement.rulings(Effect.FORBID).stream().map(Ruling::rule).toList();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void haveNoFindings(String name) {
        assertThat(PolicyEngines.check(ShippedPacks.folder(name))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyRuleCanBeReadInBothLanguagesAndStandsOnAnArticle(String name) {
        try (PolicyEngine engine = PolicyEngines.interpreter(ShippedPacks.pack(name))) {
            assertThat(engine.rules()).hasSizeBetween(15, 30);
            for (RuleInfo rule : engine.rules()) {
                assertThat(rule.conditions()).isNotEmpty();
                assertThat(rule.article().zh()).matches("第[一二三四五六七八九十]+条(第[一二三四五六七八九十]+款)?");
                assertThat(rule.article().en()).matches("Article \\d+( \\(\\d+\\))?");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void sayThatTheyAreExamples(String name) {
        assertThat(ShippedPacks.pack(name).info().source().zh()).contains("示例");
        assertThat(ShippedPacks.pack(name).info().source().en()).contains("synthetic example");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void readNothingThatStandsForSuspicionRiskOrTracking(String name) {
        for (Attribute attribute : ShippedPacks.pack(name).attributes()) {
            for (String word : attribute.spellings()) {
                assertThat(word.toLowerCase(Locale.ROOT)).doesNotContainPattern("suspic|risk|score|track|嫌疑|风险|评分|轨迹");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a1MissingDataQualifiesNobody(String name) {
        assertThat(judge(name, "", Map.of()).eligible()).isFalse();
    }

    private static final String POST = "line=civil-affairs;post-level=micro-grid;post-skills=elder-care;skilled=yes;";

    @Test
    void anUrgentTaskOfTheSameMicroGridGoesToItsOwnPost() {
        Judgement judgement = judge(
                "assignment",
                POST
                        + "urgency=urgent;common-unit=micro-grid;responsible=yes;duty-listed=yes;on-duty=yes;subject=elder",
                Map.of("load", 20L, "days-left", 1L, "days-waiting", 2L));
        assertThat(judgement.eligible()).isTrue();
        assertThat(judgement.points()).isEqualTo(30 + 25 + 10 + 8 + 8 + 5);
    }

    @Test
    void absentUnskilledOverloadedAndForeignPostsGetNoTask() {
        String rest = "line=civil-affairs;post-level=grid;post-skills=;urgency=priority;responsible=no;";
        Map<String, Long> light = Map.of("load", 99L, "days-left", 9L, "days-waiting", 0L);
        assertThat(judge("assignment", rest + "common-unit=grid;duty-listed=yes;on-duty=yes;skilled=yes", light)
                        .eligible())
                .isTrue();
        assertThat(forbids(judge(
                        "assignment",
                        rest + "common-unit=zone;duty-listed=no;on-duty=no;skilled=no",
                        Map.of("load", 100L))))
                .containsExactly("派单禁止/禁-01", "派单禁止/禁-02", "派单禁止/禁-03", "派单禁止/禁-04", "派单禁止/禁-06");
    }

    @Test
    void aPostOfUnknownLoadIsForbiddenWithoutCertainty() {
        Judgement judgement = judge(
                "assignment",
                POST + "urgency=urgent;common-unit=grid;responsible=no;duty-listed=yes;on-duty=yes",
                Map.of("days-left", 9L, "days-waiting", 0L));
        assertThat(judgement.eligible()).isFalse();
        assertThat(judgement.rulings(Effect.FORBID)).singleElement().matches(ruling -> !ruling.certain());
    }

    private static final String HELP =
            "area-level=grid;provider=partner;resource-skills=first-aid;skilled=yes;resource-fee=free;";

    @Test
    void onlyProfessionalsServeMedicalNeedsOfAHousehold() {
        String need = HELP + "urgency=routine;category=medical;personal=yes;age=80-plus;living=alone;mobility=limited;";
        Judgement students = judge("matching", need + "provider-kind=college;resource-professional=no", Map.of());
        assertThat(students.eligible()).isFalse();
        assertThat(forbids(students)).containsExactly("供需禁止/禁-02");
        Judgement centre = judge(
                "matching",
                need + "provider-kind=health-centre;resource-professional=yes",
                Map.of("distance", 400L, "days-waiting", 15L));
        assertThat(centre.eligible()).isTrue();
        assertThat(centre.points()).isEqualTo(25 + 20 + 8 + 10 + 8);
    }

    @Test
    void publicNeedsWithoutFactsAboutPeopleAreServed() {
        Judgement judgement = judge(
                "matching",
                HELP + "urgency=priority;category=green;personal=no;provider-kind=school;resource-professional=no",
                Map.of("days-waiting", 3L, "overlap-days", 8L, "quantity", 1L));
        assertThat(judgement.eligible()).isTrue();
        assertThat(judgement.points()).isEqualTo(18 + 3);
    }

    @Test
    void mealsWithoutAnAddressAreServedByArea() {
        Judgement judgement = judge(
                "matching",
                HELP + "urgency=priority;category=meals;personal=yes;provider-kind=property;resource-professional=no",
                Map.of("days-waiting", 3L));
        assertThat(judgement.eligible()).isTrue();
    }

    private static final String VOLUNTEER =
            "available=yes;consent=yes;insured=yes;skilled=yes;own-household=no;volunteer-skills=;";

    @Test
    void firstVisitsNeedTheMandateOrTraining() {
        String first = VOLUNTEER + "first-visit=yes;common-unit=grid;been-before=no;";
        assertThat(judge("scheduling", first + "mandate=yes", Map.of()).eligible())
                .isTrue();
        assertThat(judge("scheduling", first + "mandate=no;volunteer-trained=yes", Map.of())
                        .eligible())
                .isTrue();
        assertThat(judge("scheduling", first + "mandate=no;volunteer-trained=no", Map.of())
                        .eligible())
                .isFalse();
        assertThat(forbids(judge("scheduling", first + "mandate=no", Map.of()))).containsExactly("排班禁止/禁-06");
    }

    @Test
    void whoeverWasThereBeforeAndHasRestedComesFirst() {
        String again = VOLUNTEER + "first-visit=no;common-unit=community;mandate=yes;living=alone;mobility=free;";
        Judgement known =
                judge("scheduling", again + "been-before=yes", Map.of("days-since-asked", 45L, "distance", 800L));
        Judgement tired =
                judge("scheduling", again + "been-before=no", Map.of("days-since-asked", 3L, "distance", 800L));
        assertThat(known.points()).isEqualTo(25 + 15 + 15 + 8);
        assertThat(tired.points()).isEqualTo(15 - 15);
        assertThat(judge("scheduling", again + "been-before=no", Map.of("days-since-asked", 9999L))
                        .points())
                .isEqualTo(15 + 12);
    }

    @Test
    void nobodyIsAskedWithoutConsentInsuranceAndTimeNorToTheOwnHome() {
        Judgement judgement = judge(
                "scheduling",
                "available=no;consent=no;insured=no;skilled=no;own-household=yes;first-visit=no;mandate=yes;common-unit=micro-grid",
                Map.of());
        assertThat(forbids(judgement)).containsExactly("排班禁止/禁-01", "排班禁止/禁-02", "排班禁止/禁-03", "排班禁止/禁-04", "排班禁止/禁-05");
    }
}
