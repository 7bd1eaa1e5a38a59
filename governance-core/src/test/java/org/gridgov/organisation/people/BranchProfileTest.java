package org.gridgov.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridgov.basics.Facts;
import org.gridgov.basics.PersonRef;
import org.gridgov.organisation.OrgId;
import org.junit.jupiter.api.Test;

class BranchProfileTest {
    private final List<BranchProfile.Member> members = new ArrayList<>();

    private void add(String branch, String facts, int count) {
        for (int i = 0; i < count; i++) {
            members.add(new BranchProfile.Member(
                    PersonRef.of("M-" + members.size()), OrgId.of(branch), Facts.parse(facts)));
        }
    }

    private static String text(BranchProfile profile, int table) {
        StringBuilder text = new StringBuilder();
        profile.tables().get(table).cells().forEach(cell -> {
            text.append(cell.people() == null ? "*" : cell.people());
            text.append(cell.band() == null ? "\n" : " ");
        });
        return text.toString();
    }

    @Test
    void hidesSmallCellsAndOthersWithThem() {
        add("B1", "age=60-69", 20);
        add("B1", "age=70-plus", 3);
        add("B2", "age=60-69", 12);
        add("B2", "age=70-plus", 9);
        add("B3", "age=60-69", 30);
        add("B3", "age=70-plus", 30);
        assertThat(text(BranchProfile.of(members, List.of("age"), List.of(), 5), 0))
                .isEqualTo("""
                * * 23
                * * 21
                30 30 60
                62 42 104
                """);
    }

    @Test
    void aSmallBranchTakesAnotherOneWithIt() {
        add("B1", "age=60-69", 2);
        add("B2", "age=60-69", 9);
        add("B3", "age=60-69", 30);
        assertThat(text(BranchProfile.of(members, List.of("age"), List.of(), 5), 0))
                .isEqualTo("""
                * *
                * *
                30 30
                41 41
                """);
    }

    @Test
    void theBandsOfAHiddenTotalDoNotAddItUp() {
        int[][] people = {{2, 1, 1}, {5, 5, 5}, {4, 4, 30}, {30, 4, 4}};
        for (int branch = 0; branch < people.length; branch++) {
            for (int band = 0; band < 3; band++) {
                add("B" + branch, "age=" + band, people[branch][band]);
            }
        }
        assertThat(text(BranchProfile.of(members, List.of("age"), List.of(), 5), 0))
                .isEqualTo("""
                * * * *
                * * * *
                * * 30 38
                30 * * 38
                41 14 40 95
                """);
    }

    @Test
    void nothingOfAHandfulOfPeopleIsShown() {
        add("B1", "age=60-69", 4);
        assertThat(text(BranchProfile.of(members, List.of("age"), List.of("age"), 5), 0))
                .isEqualTo("* *\n* *\n");
        assertThat(BranchProfile.of(List.of(), List.of("age"), List.of(), 5).tables())
                .hasSize(1);
    }

    @Test
    void peopleWithSeveralSkillsCountInEach() {
        add("B1", "skill=aid,driving", 6);
        add("B1", "skill=aid", 5);
        add("B2", "", 7);
        BranchProfile profile = BranchProfile.of(members, List.of(), List.of("skill"), 5);
        assertThat(text(profile, 0)).isEqualTo("""
                * * 11
                * * 7
                11 6 18
                """);
        assertThat(profile.hidden()).containsEntry("skill", 4L);
    }

    @Test
    void printsNoPerson() {
        members.add(new BranchProfile.Member(PersonRef.of("canary"), OrgId.of("B"), Facts.parse("age=canary")));
        assertThat(members.toString()).doesNotContain("canary");
        assertThatThrownBy(() -> BranchProfile.of(members, List.of("age"), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but is 1");
    }
}
