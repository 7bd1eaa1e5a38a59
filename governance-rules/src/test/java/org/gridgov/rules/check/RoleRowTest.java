package org.gridgov.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridgov.rules.Fixtures;
import org.gridgov.rules.pack.PolicyPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose row of roles is not where it should be is one mistake, however many columns it has. */
class RoleRowTest {
    private static final String ROLES = "编号,条件,条件,条件,条件,结果,结果,条文\n";

    @TempDir
    private Path folder;

    private List<String> check(String before, String after) {
        Map<String, String> files = Fixtures.files();
        assertThat(Fixtures.TABLE).contains(before);
        files.put("tables/dispatch.csv", Fixtures.TABLE.replace(before, after));
        return Fixtures.lines(PackCheck.of(PolicyPacks.read(Fixtures.write(folder.resolve("p"), files))
                        .value()
                        .orElseThrow())
                .findings());
    }

    @Test
    void aMissingRowOfRolesIsToldOnce() {
        assertThat(check(ROLES, "")).containsExactly("error GP-TAB-14 · p/tables/dispatch.csv:2");
    }

    @Test
    void aTitleThatDoesNotLookLikeOneIsToldOnce() {
        assertThat(check("表：派单", "派单")).containsExactly("error GP-TAB-14 · p/tables/dispatch.csv:1");
    }

    @Test
    void aSingleWrongRoleIsToldAsSuch() {
        assertThat(check("编号,条件,条件", "编号,条件,条伴")).containsExactly("error GP-TAB-03 · p/tables/dispatch.csv:2:技能包含");
    }
}
