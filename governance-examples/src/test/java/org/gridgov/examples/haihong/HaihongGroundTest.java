package org.gridgov.examples.haihong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.examples.haihong.CaseTables.below;
import static org.gridgov.examples.haihong.CaseTables.get;
import static org.gridgov.examples.haihong.CaseTables.number;
import static org.gridgov.examples.haihong.CaseTables.set;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HaihongGroundTest {
    private static final CaseTables TABLES = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));

    private static List<String> leaves() {
        return TABLES.where("units", "层级", "微网格").stream()
                .map(row -> get(row, "编码"))
                .toList();
    }

    private static int count(String table, String column, String value) {
        return TABLES.where(table, column, value).size();
    }

    private static List<String> persons(String organisation) {
        return TABLES.where("members", "组织", organisation).stream()
                .map(row -> get(row, "人员"))
                .toList();
    }

    @Test
    void theTerritoryHasThirtyMicroGridsInTwoGrids() {
        assertThat(TABLES.rows("units")).hasSize(34);
        assertThat(count("units", "层级", "开发区")).isEqualTo(1);
        assertThat(count("units", "层级", "社区")).isEqualTo(1);
        assertThat(count("units", "层级", "网格")).isEqualTo(2);
        assertThat(leaves()).filteredOn(leaf -> below("EDZ-HH-1", leaf)).hasSize(16);
        assertThat(leaves()).filteredOn(leaf -> below("EDZ-HH-2", leaf)).hasSize(14);
    }

    @Test
    void fifteenHundredHouseholdsLiveInCompactMicroGridsAndThreeAreOutOfBounds() {
        Map<String, Map<String, String>> atoms = TABLES.by("atoms", "编号");
        Map<String, List<Map<String, String>>> byLeaf = new TreeMap<>();
        TABLES.rows("placements")
                .forEach(row -> byLeaf.computeIfAbsent(get(row, "微网格"), leaf -> new ArrayList<>())
                        .add(atoms.getOrDefault(get(row, "楼栋"), Map.of())));
        assertThat(byLeaf.keySet()).containsExactlyElementsOf(leaves());
        List<String> odd = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, List<Map<String, String>>> leaf : byLeaf.entrySet()) {
            assertThat(leaf.getValue()).as(leaf.getKey()).hasSizeBetween(3, 6);
            assertThat(width(leaf.getValue(), "东向")).as(leaf.getKey()).isLessThan(150);
            assertThat(width(leaf.getValue(), "北向")).as(leaf.getKey()).isLessThan(225);
            int households = leaf.getValue().stream()
                    .mapToInt(atom -> number(atom, "户数"))
                    .sum();
            all += households;
            if (households < 30 || households > 80) {
                odd.add(leaf.getKey() + " " + households);
            }
        }
        assertThat(all).isEqualTo(1500);
        assertThat(odd).containsExactly("EDZ-HH-1-05 92", "EDZ-HH-1-16 24", "EDZ-HH-2-09 85");
        assertThat(atoms).hasSizeBetween(120, 150);
        assertThat(TABLES.column("atoms", "地址")).doesNotHaveDuplicates();
        assertThat(TABLES.rows("atoms")).allSatisfy(atom -> {
            assertThat(number(atom, "户数")).isPositive();
            assertThat(number(atom, "东向")).isBetween(0, 1200);
            assertThat(number(atom, "北向")).isBetween(0, 900);
        });
    }

    private static int width(List<Map<String, String>> atoms, String column) {
        return atoms.stream().mapToInt(atom -> number(atom, column)).max().orElseThrow()
                - atoms.stream().mapToInt(atom -> number(atom, column)).min().orElseThrow();
    }

    @Test
    void theOrganisationIsOnePlusTwoPlusThreePlusThirtyWithItsOverlays() {
        assertThat(count("organisations", "类型", "社区党委")).isEqualTo(1);
        assertThat(count("organisations", "类型", "网格支部")).isEqualTo(2);
        assertThat(count("organisations", "类型", "党小组")).isEqualTo(3);
        assertThat(count("organisations", "类型", "功能型党支部")).isEqualTo(1);
        assertThat(count("organisations", "类型", "团队")).isEqualTo(2);
        assertThat(count("organisations", "类型", "工作室")).isEqualTo(1);
        Map<String, Map<String, String>> byId = TABLES.by("organisations", "编号");
        assertThat(byId.get("XC")).containsEntry("所在网格", "EDZ-HH-1");
        assertThat(byId.get("XS")).containsEntry("所在网格", "EDZ-HH-2");
        assertThat(byId.get("TM-02")).containsEntry("上级组织", "F-01");
        assertThat(byId.get("ST-01")).containsEntry("上级组织", "F-01");
        assertThat(TABLES.column("responsibilities", "网格")).containsExactlyElementsOf(leaves());
        for (Map<String, String> row : TABLES.rows("responsibilities")) {
            String branch = get(byId.getOrDefault(get(row, "责任组织"), Map.of()), "上级组织");
            assertThat(branch).isEqualTo(below("EDZ-HH-1", get(row, "网格")) ? "XC" : "XS");
        }
        assertThat(new HashSet<>(TABLES.column("responsibilities", "责任组织")))
                .containsExactlyInAnyOrder("G-01", "G-02", "G-03");
    }

    @Test
    void everybodyHasOneHomeAndSixtyHaveItInABranchOrAGroup() {
        List<Map<String, String>> homes = TABLES.where("members", "主组织", "是");
        List<String> atHome = homes.stream().map(row -> get(row, "人员")).toList();
        assertThat(atHome)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(TABLES.column("members", "人员")));
        assertThat(homes.stream().map(row -> get(row, "组织")).filter(id -> id.matches("XC|XS|G-0[123]")))
                .hasSize(60);
        assertThat(homes).noneMatch(row -> get(row, "组织").matches("F-01|TM-0[12]|ST-01"));
    }

    @Test
    void thirtyObserversAndThirtyVolunteersShareNine() {
        Set<String> both = new TreeSet<>(persons("TM-01"));
        assertThat(both).hasSize(30);
        assertThat(new TreeSet<>(persons("TM-02"))).hasSize(30);
        both.retainAll(persons("TM-02"));
        assertThat(both).hasSize(9);
        assertThat(persons("F-01")).hasSize(4).allMatch(person -> person.startsWith("M-"));
        List<String> roles = TABLES.where("members", "组织", "TM-01").stream()
                .map(row -> get(row, "身份"))
                .toList();
        assertThat(roles).contains("负责人", "成员", "协助", "居民");
    }

    @Test
    void twelvePartnersSitOnOnePlusTwoPlusNineAndFourAreNamedByTheSource() {
        assertThat(TABLES.rows("partners")).hasSize(12);
        assertThat(count("partners", "席位", "lead")).isEqualTo(1);
        assertThat(count("partners", "席位", "core")).isEqualTo(2);
        assertThat(count("partners", "席位", "member")).isEqualTo(9);
        assertThat(TABLES.where("partners", "来源点名", "是").stream().map(row -> get(row, "类型")))
                .containsExactly("社科联", "高校", "卫生服务中心", "行政执法");
        assertThat(TABLES.where("partners", "来源点名", "否"))
                .hasSize(8)
                .allMatch(row -> get(row, "名称").contains("合成"));
        assertThat(TABLES.column("partners", "类型")).doesNotHaveDuplicates();
    }

    @Test
    void oneOfficerStandsInEveryMicroGridAndTwoAreAwayForAWeek() {
        assertThat(TABLES.where("posts", "岗位名称", "微网格员|Micro-grid officer").stream()
                        .map(row -> get(row, "负责网格")))
                .containsExactlyElementsOf(leaves());
        assertThat(count("posts", "岗位名称", "网格长|Grid head")).isEqualTo(2);
        assertThat(count("posts", "岗位名称", "党小组长|Group leader")).isEqualTo(3);
        assertThat(count("posts", "负责网格", "EDZ-HH")).isEqualTo(6);
        assertThat(TABLES.rows("posts")).hasSize(41).allSatisfy(row -> {
            assertThat(number(row, "任务上限")).isBetween(4, 8);
            assertThat(number(row, "在办任务")).isBetween(0, 2);
            assertThat(set(row, "技能")).isNotEmpty();
        });
        assertThat(TABLES.column("posts", "请假").stream().filter(range -> !range.isEmpty()))
                .containsExactly("2026-12-01/2026-12-08", "2026-12-14/2026-12-21");
    }

    @Test
    void forEveryMicroGridAndDutyExactlyOnePostAnswers() {
        assertThat(TABLES.rows("duties")).hasSize(12);
        for (String leaf : leaves()) {
            for (String duty : TABLES.column("duties", "编号")) {
                assertThat(TABLES.rows("posts"))
                        .filteredOn(row ->
                                below(get(row, "负责网格"), leaf) && set(row, "职责").contains(duty))
                        .as(leaf + " " + duty)
                        .hasSize(1);
            }
        }
    }

    @Test
    void threeNetsHaveTheirCellsAndTheirFlaws() {
        assertThat(count("net_cells", "条线", "党建")).isEqualTo(7);
        assertThat(count("net_cells", "条线", "综治")).isEqualTo(11);
        assertThat(count("net_cells", "条线", "民政")).isEqualTo(5);
        assertThat(flaws("党建")).isEqualTo("0 missing, 4 twice");
        assertThat(flaws("综治")).isEqualTo("3 missing, 0 twice");
        assertThat(flaws("民政")).isEqualTo("2 missing, 2 twice");
        assertThat(TABLES.where("net_cells", "责任岗位", "").stream().map(row -> get(row, "编码")))
                .containsExactly("ZZ-07");
        assertThat(new TreeSet<>(TABLES.column("net_extents", "编码"))).hasSize(23);
    }

    private static String flaws(String line) {
        List<String> covered = TABLES.where("net_extents", "条线", line).stream()
                .map(row -> get(row, "楼栋"))
                .toList();
        int distinct = new HashSet<>(covered).size();
        return TABLES.rows("atoms").size() - distinct + " missing, " + (covered.size() - distinct) + " twice";
    }

    @Test
    void aboutTheDayCentreTwoLinesHaveDifferentPostsForOneDuty() {
        Map<String, Map<String, String>> cells = TABLES.by("net_cells", "编码");
        Set<String> conflicts = new TreeSet<>();
        for (Map<String, String> row : TABLES.where("net_extents", "编码", "MZ-05")) {
            for (Map<String, String> other : TABLES.where("net_extents", "楼栋", get(row, "楼栋"))) {
                Map<String, String> cell = cells.getOrDefault(get(other, "编码"), Map.of());
                if (get(other, "条线").equals("综治") && set(cell, "职责").contains("D-08")) {
                    assertThat(get(cell, "责任岗位")).isNotEqualTo("P-041");
                    conflicts.add(get(row, "楼栋"));
                }
            }
        }
        assertThat(cells.get("MZ-05")).containsEntry("责任岗位", "P-041");
        assertThat(set(cells.getOrDefault("MZ-05", Map.of()), "职责")).contains("D-08");
        assertThat(conflicts).hasSizeBetween(8, 16);
    }
}
