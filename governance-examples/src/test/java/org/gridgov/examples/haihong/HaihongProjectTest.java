package org.gridgov.examples.haihong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.examples.haihong.CaseTables.get;
import static org.gridgov.examples.haihong.CaseTables.number;
import static org.gridgov.examples.haihong.CaseTables.set;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HaihongProjectTest {
    private static final CaseTables TABLES = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));

    private static List<Map<String, String>> visits(String state) {
        return TABLES.where("visits", "状态", state);
    }

    private static LocalDate day(Map<String, String> row) {
        return LocalDate.parse(get(row, "时间").substring(0, 10));
    }

    private static Set<String> households(List<Map<String, String>> visits) {
        Set<String> households = new TreeSet<>();
        visits.forEach(row -> households.add(get(row, "家庭")));
        return households;
    }

    @Test
    void thirtyTwoVisitsWereMadeToTwentySixOfSixtySixHouseholds() {
        assertThat(TABLES.rows("beneficiaries")).hasSize(66);
        assertThat(visits("已完成"))
                .hasSize(32)
                .allSatisfy(row -> assertThat(day(row)).isBetween("2026-10-01", "2026-11-22"));
        assertThat(households(visits("已完成"))).hasSize(26);
    }

    @Test
    void everyHouseholdIsToBeVisitedInDecember() {
        assertThat(visits("计划"))
                .hasSize(82)
                .allSatisfy(row -> assertThat(day(row)).isBetween("2026-12-01", "2026-12-31"));
        assertThat(households(visits("计划"))).hasSize(66);
        assertThat(visits("计划").stream().filter(row -> number(row, "席位数") == 1)).hasSizeBetween(4, 12);
        assertThat(visits("计划")).allMatch(row -> number(row, "席位数") <= 2);
    }

    @Test
    void aSecondVisitComesAWeekOrMoreAfterTheFirst() {
        Map<String, LocalDate> first = new TreeMap<>();
        int again = 0;
        for (Map<String, String> row : visits("计划")) {
            LocalDate before = first.putIfAbsent(get(row, "家庭"), day(row));
            if (before != null) {
                again++;
                assertThat(before.plusDays(6)).isBefore(day(row));
            }
        }
        assertThat(again).isEqualTo(16);
    }

    @Test
    void visitsTakePlaceOnWorkingDaysBetweenNineAndFive() {
        assertThat(TABLES.rows("visits")).allSatisfy(row -> {
            assertThat(day(row).getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            assertThat(get(row, "时间").substring(11, 16)).isGreaterThanOrEqualTo("09:00");
            assertThat(get(row, "时间").substring(28, 33)).isLessThanOrEqualTo("17:00");
        });
    }

    @Test
    void aVisitIsTheFirstIfTheHouseholdWasNotVisitedBefore() {
        Set<String> visited = new TreeSet<>();
        for (Map<String, String> row : visits("已完成")) {
            assertThat(set(row, "事实").contains("first-visit=yes")).isEqualTo(visited.add(get(row, "家庭")));
        }
        for (Map<String, String> row : visits("计划")) {
            assertThat(get(row, "事实"))
                    .matches("first-visit=(yes|no);living=(alone|with-family);mobility=(free|limited)");
            assertThat(set(row, "事实").contains("first-visit=no")).isEqualTo(visited.contains(get(row, "家庭")));
        }
    }

    @Test
    void twentyTwoActivitiesWereHeldAndFourArePlanned() {
        assertThat(TABLES.where("activities", "状态", "已完成"))
                .hasSize(22)
                .allSatisfy(row -> assertThat(day(row)).isBefore("2026-11-23"));
        assertThat(TABLES.where("activities", "状态", "计划"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(day(row)).isAfter("2026-11-23"));
    }

    @Test
    void theVolunteersAreTheTeamAndTwoAreNotInsured() {
        List<String> team = TABLES.where("members", "组织", "TM-02").stream()
                .map(row -> get(row, "人员"))
                .toList();
        assertThat(TABLES.column("volunteers", "志愿者")).hasSize(30).containsExactlyInAnyOrderElementsOf(team);
        assertThat(TABLES.where("volunteers", "已投保", "否")).hasSize(2);
        assertThat(TABLES.rows("volunteers")).allSatisfy(row -> {
            assertThat(set(row, "空闲时段")).hasSizeBetween(2, 4);
            assertThat(get(row, "事实")).matches("age=(18-59|60-69|70-plus);trained=(yes|no)");
            assertThat(number(row, "每日上限")).isLessThanOrEqualTo(number(row, "每周上限"));
            assertThat(number(row, "每周上限")).isLessThanOrEqualTo(number(row, "每月上限"));
        });
    }

    @Test
    void oneOrTwoVolunteersWentToEveryVisitAndAllThirtyHaveServed() {
        for (Map<String, String> visit : visits("已完成")) {
            List<Map<String, String>> went = TABLES.where("service_records", "事由", get(visit, "编号"));
            assertThat(went).as(get(visit, "编号")).hasSizeBetween(1, 2);
            assertThat(went).allMatch(row -> number(row, "分钟") == 60 || number(row, "分钟") == 90);
        }
        for (Map<String, String> visit : visits("计划")) {
            assertThat(TABLES.where("service_records", "事由", get(visit, "编号"))).isEmpty();
        }
        assertThat(new TreeSet<>(TABLES.column("service_records", "志愿者"))).hasSize(30);
    }

    @Test
    void nobodyServedTwiceOnADayOrAfterBeingLastAsked() {
        Map<String, LocalDate> days = new TreeMap<>();
        TABLES.rows("visits").forEach(row -> days.put(get(row, "编号"), day(row)));
        TABLES.rows("activities").forEach(row -> days.put(get(row, "编号"), day(row)));
        Map<String, Map<String, String>> volunteers = TABLES.by("volunteers", "志愿者");
        List<String> served = new ArrayList<>();
        for (Map<String, String> row : TABLES.rows("service_records")) {
            LocalDate day = days.getOrDefault(get(row, "事由"), LocalDate.MAX);
            served.add(get(row, "志愿者") + " " + day);
            assertThat(LocalDate.parse(get(volunteers.getOrDefault(get(row, "志愿者"), Map.of()), "最近邀请")))
                    .isBeforeOrEqualTo("2026-11-22")
                    .isAfterOrEqualTo(day);
        }
        assertThat(served).doesNotHaveDuplicates();
    }
}
