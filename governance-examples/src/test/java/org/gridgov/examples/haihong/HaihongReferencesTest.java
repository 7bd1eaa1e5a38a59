package org.gridgov.examples.haihong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridgov.examples.haihong.CaseTables.get;
import static org.gridgov.examples.haihong.CaseTables.set;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaihongReferencesTest {
    private static final CaseTables TABLES = new CaseTables(HaihongGenerator.generate(HaihongGenerator.SEED));

    private static Set<String> keys(String targets) {
        Set<String> keys = new HashSet<>();
        for (String target : targets.split(" ")) {
            String[] parts = target.split("/");
            keys.addAll(TABLES.column(parts[0], parts[1]));
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "units, 上级, units/编码",
        "placements, 楼栋, atoms/编号",
        "placements, 微网格, units/编码",
        "organisations, 上级组织, organisations/编号",
        "organisations, 所在网格, units/编码",
        "responsibilities, 网格, units/编码",
        "responsibilities, 责任组织, organisations/编号",
        "members, 组织, organisations/编号",
        "posts, 所属组织, organisations/编号",
        "posts, 负责网格, units/编码",
        "posts, 职责, duties/编号",
        "net_cells, 责任岗位, posts/编号",
        "net_cells, 职责, duties/编号",
        "net_extents, 编码, net_cells/编码",
        "net_extents, 楼栋, atoms/编号",
        "needs, 网格, units/编码",
        "needs, 楼栋, atoms/编号",
        "resources, 提供方, partners/编号 organisations/编号",
        "resources, 服务范围, units/编码",
        "resources, 楼栋, atoms/编号",
        "services, 资源, resources/编号",
        "services, 需求, needs/编号",
        "claims, 需求, needs/编号",
        "claims, 资源, resources/编号",
        "tasks, 网格, units/编码",
        "tasks, 职责, duties/编号",
        "tasks, 楼栋, atoms/编号",
        "meetings, 轮值主角, partners/编号",
        "meetings, 到会单位, partners/编号 organisations/编号",
        "agenda_items, 会议, meetings/编号",
        "agenda_items, 需求, needs/编号",
        "projects, 承办组织, organisations/编号",
        "beneficiaries, 项目, projects/编号",
        "beneficiaries, 网格, units/编码",
        "beneficiaries, 楼栋, atoms/编号",
        "visits, 项目, projects/编号",
        "visits, 家庭, beneficiaries/家庭",
        "visits, 网格, units/编码",
        "visits, 楼栋, atoms/编号",
        "activities, 项目, projects/编号",
        "activities, 网格, units/编码",
        "volunteers, 志愿者, members/人员",
        "volunteers, 网格, units/编码",
        "volunteers, 楼栋, atoms/编号",
        "service_records, 志愿者, volunteers/志愿者",
        "service_records, 事由, visits/编号 activities/编号",
    })
    void everyReferenceResolves(String table, String column, String targets) {
        Set<String> keys = keys(targets);
        List<String> referred = TABLES.rows(table).stream()
                .flatMap(row -> set(row, column).stream())
                .toList();
        assertThat(referred).isNotEmpty();
        assertThat(keys).containsAll(referred);
    }

    @ParameterizedTest
    @CsvSource({
        "units, 层级, unit-kind",
        "organisations, 类型, organisation-kind",
        "partners, 类型, partner-kind",
        "duties, 条线, line",
        "net_cells, 条线, line",
        "net_extents, 条线, line",
        "members, 身份, role",
        "posts, 技能, skill",
        "needs, 类别, category",
        "needs, 所需技能, skill",
        "resources, 类别, category",
        "resources, 技能, skill",
        "tasks, 所需技能, skill",
        "visits, 所需技能, skill",
        "volunteers, 技能, skill",
        "meetings, 议题, theme",
    })
    void everyListedCodeIsWrittenWithAChineseNameOfItsList(String table, String column, String list) {
        List<String> names = TABLES.where("terms", "词表", list).stream()
                .map(row -> get(row, "名称").split("\\|")[0])
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        List<String> used = TABLES.rows(table).stream()
                .flatMap(row -> set(row, column).stream())
                .toList();
        assertThat(used).isNotEmpty();
        assertThat(names).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource({
        "units, 编码",
        "atoms, 编号",
        "placements, 楼栋",
        "responsibilities, 网格",
        "organisations, 编号",
        "partners, 编号",
        "duties, 编号",
        "posts, 编号",
        "posts, 任职人",
        "net_cells, 编码",
        "needs, 编号",
        "resources, 编号",
        "services, 编号",
        "claims, 编号",
        "tasks, 编号",
        "meetings, 编号",
        "projects, 编号",
        "beneficiaries, 家庭",
        "visits, 编号",
        "activities, 编号",
        "volunteers, 志愿者",
    })
    void everyKeyStandsOnce(String table, String column) {
        assertThat(TABLES.column(table, column)).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"needs", "tasks", "visits", "beneficiaries", "volunteers"})
    void anAddressLiesInTheUnitBesideIt(String table) {
        Map<String, Map<String, String>> placements = TABLES.by("placements", "楼栋");
        for (Map<String, String> row : TABLES.rows(table)) {
            Map<String, String> placement = placements.get(get(row, "楼栋"));
            if (placement != null) {
                assertThat(get(placement, "微网格")).as("%s", row).isEqualTo(get(row, "网格"));
            } else {
                assertThat(get(row, "楼栋")).isEmpty();
            }
        }
    }

    @Test
    void aCellOfANetExtendsWithinItsOwnLine() {
        Set<String> cells = new HashSet<>();
        TABLES.rows("net_cells").forEach(row -> cells.add(get(row, "条线") + get(row, "编码")));
        assertThat(TABLES.rows("net_extents"))
                .allSatisfy(row -> assertThat(cells).contains(get(row, "条线") + get(row, "编码")));
    }

    @Test
    void everyTextForPeopleHasBothLanguages() {
        for (String table : List.of("units", "organisations", "partners", "duties", "resources", "activities")) {
            assertThat(TABLES.column(table, "名称")).as(table).allMatch(name -> name.matches("[^|]+\\|[^|]+"));
        }
    }

    @Test
    void noPersonIsNamedButByAPseudonym() {
        assertThat(TABLES.column("members", "人员")).allMatch(person -> person.matches("[MV]-\\d{3}"));
        assertThat(TABLES.column("posts", "任职人")).allMatch(person -> person.matches("[MS]-\\d{3}"));
        assertThat(TABLES.column("beneficiaries", "家庭")).allMatch(household -> household.matches("H-F\\d{3}"));
        assertThat(TABLES.column("needs", "受益人")).allMatch(household -> household.matches("(H-\\d{4})?"));
    }
}
