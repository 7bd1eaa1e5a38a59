package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridgov.lists.TaskId;
import org.gridgov.policy.AssignmentCase;
import org.junit.jupiter.api.Test;

class TaskPathsTest {
    @Test
    void aPathNamesThePostOfTheDutyThenDeputiesThenTheNextUnits() {
        TaskTown town = new TaskTown()
                .post("A", "Z-C-G-1", 1, true)
                .post("B", "Z-C-G-1", 0, false, "D")
                .post("C", "Z-C", 5, false)
                .post("N", "Z-C-G-2", 0, false)
                .task("T", "Z-C-G-1");
        assertThat(TaskPaths.of(town.plan().community()).path("T").stops().stream()
                        .map(stop ->
                                stop.level() + " " + stop.post() + " " + stop.freeCapacity() + " " + stop.onDuty()))
                .containsExactly(
                        "micro-grid B 3 true",
                        "micro-grid A 2 false",
                        "grid null 0 false",
                        "community C 0 true",
                        "zone null 0 false");
    }

    @Test
    void aTaskThatItsOwnPostCanTakeStays() {
        assertThat(new TaskTown()
                        .post("A", "Z-C-G-1", 0, false)
                        .post("C", "Z-C", 0, false)
                        .rule("T", "A", "5")
                        .task("T", "Z-C-G-1")
                        .plan()
                        .told())
                .containsExactly("T stays at its own level with A.");
    }

    @Test
    void aDeputyOfTheSameUnitKeepsTheTaskOfAnAbsentHolder() {
        assertThat(new TaskTown()
                        .post("A", "Z-C-G-1", 0, true, "D")
                        .post("B", "Z-C-G-1", 0, false)
                        .task("T", "Z-C-G-1")
                        .plan()
                        .told())
                .containsExactly("T stays at its own level with B. A is not on duty (rules away).");
    }

    @Test
    void whatIsFullForbiddenOrMissingGoesUp() {
        assertThat(new TaskTown()
                        .post("A", "Z-C-G-1", 3, false)
                        .post("B", "Z-C-G-1", 0, false)
                        .post("C", "Z-C", 0, false)
                        .rule("T", "B", "no")
                        .task("T", "Z-C-G-1")
                        .plan()
                        .told())
                .containsExactly(
                        "T goes up its path to C. A is full. B is not eligible (rules not-theirs). Z-C-G has no post.");
    }

    @Test
    void aPostWithRoomThatThePlanDidNotTakeSaysSo() {
        assertThat(new TaskTown()
                        .post("A", "Z-C-G-1", 0, false)
                        .post("C", "Z-C", 0, false)
                        .rule("T", "C", "9")
                        .task("T", "Z-C-G-1")
                        .plan()
                        .told())
                .containsExactly(
                        "T goes up its path to C. A could take it, but the plan as a whole is better otherwise."
                                + " Z-C-G has no post.");
    }

    @Test
    void aNeighbourTakesATaskWithoutTheCommonUnitBeingPassed() {
        assertThat(new TaskTown()
                        .post("A", "Z-C-G-1", 3, false)
                        .post("G", "Z-C-G", 0, false)
                        .post("N", "Z-C-G-2", 0, false)
                        .rule("T", "N", "9")
                        .task("T", "Z-C-G-1")
                        .plan()
                        .told())
                .containsExactly("T goes to N, which is not on its path. A is full.");
    }

    @Test
    void whatNobodyTakesIsReferredToThePostAboveOrStaysOpen() {
        TaskTown town = new TaskTown().post("A", "Z-C-G-1", 3, false).task("T", "Z-C-G-1");
        assertThat(town.plan().told())
                .containsExactly("Nobody takes T, and no post up its path is left to be asked."
                        + " A is full. Z-C-G has no post. Z-C has no post. Z has no post.");
        assertThat(town.post("Z", "Z", 0, false).plan().told())
                .containsExactly(
                        "Nobody takes T; Z is to be asked next. A is full. Z-C-G has no post. Z-C has no post.");
    }

    @Test
    void loadsKeepTheirDenominatorsAndCompareByShare() {
        List<PostLoad> loads = new TaskTown()
                .post("A", "Z-C-G-1", 0, false)
                .post("B", "Z-C-G-2", 4, false)
                .post("C", "Z-C-G-2", 1, false)
                .rule("T", "A", "9")
                .rule("U", "A", "9")
                .task("T", "Z-C-G-1")
                .task("U", "Z-C-G-1")
                .plan()
                .loads();
        assertThat(loads.stream().map(load -> load.text().en()))
                .containsExactly(
                        "A: 0 of 3 tasks before the plan, 2 of 3 with it.",
                        "B: 4 of 3 tasks before the plan, 4 of 3 with it.",
                        "C: 1 of 3 tasks before the plan, 1 of 3 with it.");
        assertThat(PostLoad.lowest(loads, false)).contains(loads.get(0));
        assertThat(PostLoad.lowest(loads, true)).contains(loads.get(2));
        assertThat(PostLoad.highest(loads, true)).contains(loads.get(1));
        assertThat(PostLoad.highest(List.of(), true)).isEmpty();
    }

    @Test
    void refusesWhatIsNotOfTheCommunity() {
        TaskTown.Outcome one = new TaskTown().task("T", "Z-C-G-1").plan();
        TaskTown.Outcome other = new TaskTown()
                .post("A", "Z-C-G-1", 0, false)
                .task("T", "Z-C-G-1")
                .plan();
        TaskPaths paths = TaskPaths.of(one.community());
        assertThatThrownBy(() -> paths.path("X")).hasMessage("There must be a task X, but is none");
        assertThatThrownBy(() -> paths.loads(other.plan())).hasMessage("There must be a post A, but is none");
        List<AssignmentCase> cases = other.cases();
        assertThatThrownBy(() -> paths.escalations(cases, List.of(), other.plan()))
                .hasMessageContaining("0 for 1");
        assertThatThrownBy(() -> new TaskEscalation(TaskId.of("T"), TaskEscalation.Way.UP, null, List.of()))
                .hasMessageContaining("T is UP without one");
    }
}
