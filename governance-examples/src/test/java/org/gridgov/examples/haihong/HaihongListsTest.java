package org.gridgov.examples.haihong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.examples.haihong.CaseTables.get;
import static org.gridgov.examples.haihong.CaseTables.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HaihongListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CaseTables TABLES = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));

    private static LocalDate day(Map<String, String> row, String column, int part) {
        return LocalDate.parse(get(row, column).split("/")[part]);
    }

    @Test
    void theNeedsListCoversFifteenCategoriesInNovemberAndDecember() {
        assertThat(TABLES.rows("needs")).hasSize(179).allSatisfy(row -> {
            assertThat(day(row, "提出日期", 0)).isBefore(TODAY).isBeforeOrEqualTo(day(row, "时间窗", 0));
            assertThat(day(row, "时间窗", 0)).isAfterOrEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(day(row, "时间窗", 1)).isBeforeOrEqualTo(LocalDate.of(2027, 1, 1));
        });
        assertThat(new TreeSet<>(TABLES.column("needs", "类别"))).hasSize(15);
        assertThat(new TreeSet<>(TABLES.column("needs", "紧急程度"))).containsExactlyInAnyOrder("紧急", "较急", "一般");
        assertThat(TABLES.where("needs", "状态", "待服务")).hasSizeGreaterThan(150);
    }

    @Test
    void everyOpenNeedCanBeMetInThePlannedMonth() {
        assertThat(TABLES.where("needs", "状态", "待服务"))
                .allSatisfy(row -> assertThat(day(row, "时间窗", 1)).isAfter(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void publicNeedsCarryNothingPersonalAndHomeNeedsKnownFactsOnly() {
        Map<String, Set<String>> allowed = Map.of(
                "age", Set.of("under-60", "60-79", "80-plus"),
                "living", Set.of("alone", "with-family"),
                "mobility", Set.of("free", "limited"));
        int unknown = 0;
        for (Map<String, String> row : TABLES.rows("needs")) {
            List<String> facts = set(row, "事实");
            if (get(row, "受益人").isEmpty()) {
                assertThat(facts).isEmpty();
            } else {
                assertThat(facts)
                        .hasSizeBetween(2, 3)
                        .allSatisfy(fact -> assertThat(allowed.getOrDefault(fact.split("=")[0], Set.of()))
                                .contains(fact.split("=")[1]));
                unknown += 3 - facts.size();
            }
        }
        assertThat(unknown).isBetween(1, 30);
        assertThat(TABLES.where("needs", "受益人", "")).hasSizeBetween(40, 70);
    }

    @Test
    void aHouseholdHasTheSameFactsAndAddressInAllItsNeeds() {
        Map<String, String> known = new TreeMap<>();
        for (Map<String, String> row : TABLES.rows("needs")) {
            String here = get(row, "网格") + " " + get(row, "楼栋") + " " + get(row, "事实");
            if (!get(row, "受益人").isEmpty()) {
                assertThat(known.computeIfAbsent(get(row, "受益人"), household -> here))
                        .isEqualTo(here);
            }
        }
        assertThat(known).hasSizeGreaterThan(50);
    }

    @Test
    void aCategoryHasOneUnitInNeedsAndResources() {
        Map<String, String> units = new HashMap<>();
        for (Map<String, String> row : TABLES.rows("needs")) {
            String unit = get(row, "数量").split(" ")[1];
            assertThat(units.computeIfAbsent(get(row, "类别"), category -> unit)).isEqualTo(unit);
        }
        assertThat(new TreeSet<>(units.values())).containsExactlyInAnyOrder("人次", "次", "小时");
        for (Map<String, String> row : TABLES.rows("resources")) {
            String unit = get(row, "容量").split(" ")[1];
            assertThat(set(row, "类别")).isNotEmpty().allMatch(category -> unit.equals(units.get(category)));
        }
    }

    @Test
    void partnersAndTheCommunityGiveSeventyOneResources() {
        assertThat(TABLES.rows("resources"))
                .hasSize(71)
                .allSatisfy(row -> assertThat(get(row, "事实")).matches("fee=(free|paid);professional=(yes|no)"));
        assertThat(TABLES.column("resources", "提供方")).containsAll(TABLES.column("partners", "编号"));
        assertThat(TABLES.column("resources", "提供方")).contains("C-01", "TM-01", "TM-02", "ST-01");
        assertThat(TABLES.where("resources", "服务范围", "EDZ-HH")).hasSizeGreaterThan(71 / 2);
        assertThat(TABLES.column("resources", "服务范围")).contains("EDZ-HH-1", "EDZ-HH-2", "EDZ-HH-1-11");
    }

    @Test
    void twentyFourServicesAreUnderWayAndFourOfThemAreStandingOffers() {
        assertThat(TABLES.rows("services")).hasSize(24);
        assertThat(TABLES.where("services", "需求", "")).hasSize(4);
        assertThat(TABLES.where("services", "状态", "已完成"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(day(row, "时间窗", 1)).isBeforeOrEqualTo(TODAY));
    }

    @Test
    void twelveClaimsStandInManyStatesAndTwoCompete() {
        assertThat(TABLES.rows("claims")).hasSize(12);
        assertThat(new TreeSet<>(TABLES.column("claims", "状态"))).hasSize(9);
        List<String> proposed = TABLES.where("claims", "状态", "已提出").stream()
                .map(row -> get(row, "需求"))
                .toList();
        assertThat(proposed).hasSize(3);
        assertThat(new TreeSet<>(proposed)).hasSize(2);
    }

    @Test
    void theTasksAreDueInWeeksAndFiveAreOverdue() {
        assertThat(TABLES.rows("tasks")).hasSize(130).allSatisfy(row -> {
            assertThat(day(row, "提出日期", 0)).isBefore(TODAY).isBefore(day(row, "办结期限", 0));
            assertThat(get(row, "事实")).matches("(subject=(elder|family|public|bereaved))?");
        });
        assertThat(TABLES.rows("tasks"))
                .filteredOn(row -> day(row, "办结期限", 0).isBefore(TODAY))
                .hasSize(5);
        assertThat(TABLES.where("tasks", "事实", "")).hasSizeLessThan(20);
        assertThat(TABLES.where("tasks", "紧急程度", "紧急")).hasSizeBetween(5, 25);
        assertThat(TABLES.where("tasks", "事实", "subject=bereaved"))
                .isNotEmpty()
                .allMatch(row -> get(row, "楼栋").isEmpty());
        assertThat(new TreeSet<>(TABLES.column("tasks", "职责"))).hasSize(12);
    }

    @Test
    void fifteenMeetingsTurnTheLeadFairlyAndCoverFourThemes() {
        assertThat(TABLES.rows("meetings")).hasSize(15);
        List<String> leads = TABLES.column("meetings", "轮值主角");
        for (int i = 0; i + 12 <= leads.size(); i++) {
            assertThat(leads.subList(i, i + 12)).doesNotHaveDuplicates();
        }
        assertThat(new TreeSet<>(TABLES.column("meetings", "议题"))).hasSize(4);
        assertThat(TABLES.column("meetings", "日期"))
                .isSorted()
                .allMatch(day -> LocalDate.parse(day).isBefore(TODAY));
        assertThat(TABLES.rows("meetings")).allSatisfy(row -> {
            assertThat(set(row, "到会单位")).contains(get(row, "轮值主角"), "C-01", "XC", "XS");
            assertThat(set(row, "到会单位").stream().filter(id -> id.startsWith("PT-")))
                    .hasSizeGreaterThanOrEqualTo(7);
        });
    }

    @Test
    void everyItemEndsAndWhatIsDeferredStandsOnTheNextAgenda() {
        Map<String, List<String>> agendas = new TreeMap<>();
        TABLES.column("meetings", "编号").forEach(id -> agendas.put(id, new ArrayList<>()));
        TABLES.rows("agenda_items")
                .forEach(row -> agendas.getOrDefault(get(row, "会议"), Collections.emptyList())
                        .add(get(row, "需求")));
        assertThat(agendas.values()).allMatch(items -> !items.isEmpty());
        Map<String, Map<String, String>> needs = TABLES.by("needs", "编号");
        Map<String, Map<String, String>> meetings = TABLES.by("meetings", "编号");
        List<String> served = TABLES.column("services", "需求");
        List<String> ids = List.copyOf(agendas.keySet());
        for (Map<String, String> item : TABLES.rows("agenda_items")) {
            Map<String, String> need = needs.getOrDefault(get(item, "需求"), Map.of());
            int next = ids.indexOf(get(item, "会议")) + 1;
            assertThat(LocalDate.parse(get(meetings.getOrDefault(get(item, "会议"), Map.of()), "日期")))
                    .isAfter(day(need, "提出日期", 0));
            assertThat(get(need, "受益人")).isEmpty();
            switch (get(item, "结果")) {
                case "转入服务" -> assertThat(served).contains(get(item, "需求"));
                case "延期" -> {
                    if (next < ids.size()) {
                        assertThat(agendas.get(ids.get(next))).contains(get(item, "需求"));
                    } else {
                        assertThat(get(need, "状态")).isEqualTo("待服务");
                    }
                }
                case "上报" -> assertThat(get(need, "状态")).isEqualTo("已转交");
                default -> assertThat(get(need, "状态")).isEqualTo("不予受理");
            }
        }
    }
}
