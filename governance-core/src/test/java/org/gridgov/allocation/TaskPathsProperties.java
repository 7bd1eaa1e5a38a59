package org.gridgov.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gridgov.allocation.TaskEscalation.Reason;
import org.gridgov.allocation.TaskEscalation.Step;
import org.gridgov.allocation.TaskEscalation.Way;
import org.gridgov.decision.Assignment;
import org.gridgov.grid.GridCode;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.policy.Judgement;

/** What a plan of tasks is told to be is compared with the plan, the judgements and the posts themselves. */
class TaskPathsProperties {
    private static TaskTown.Outcome town(long seed) {
        return TaskTown.random(new Random(seed)).plan();
    }

    @Property(tries = 150)
    void p1EveryPathLeadsFromTheUnitToTheRootOverAllItsPosts(@ForAll @LongRange(min = 0) long seed) {
        TaskTown.Outcome town = town(seed);
        for (TaskPath path : TaskPaths.of(town.community()).paths()) {
            List<GridCode> units =
                    path.stops().stream().map(TaskPath.Stop::unit).distinct().toList();
            assertThat(units.get(0)).isEqualTo(path.unit());
            for (int i = 1; i < units.size(); i++) {
                assertThat(town.community().grids().get(units.get(i - 1)).parent())
                        .isEqualTo(units.get(i));
            }
            assertThat(units.get(units.size() - 1)).isEqualTo(GridCode.of("Z"));
            assertThat(path.stops().stream().map(TaskPath.Stop::post).filter(Objects::nonNull))
                    .containsExactlyInAnyOrderElementsOf(town.community().posts().stream()
                            .filter(post -> town.community().grids().contains(post.unit(), path.unit()))
                            .map(Post::id)
                            .toList());
        }
    }

    @Property(tries = 150)
    void a2EveryTaskIsToldOnceAsThePlanHasIt(@ForAll @LongRange(min = 0) long seed) {
        TaskTown.Outcome town = town(seed);
        List<TaskEscalation> lines = town.escalations();
        assertThat(lines.stream().map(TaskEscalation::task))
                .containsExactlyElementsOf(
                        town.community().tasks().stream().map(task -> task.id()).toList());
        for (TaskEscalation line : lines) {
            List<Assignment> planned = town.plan().assignmentsOf(line.task().value());
            boolean isTaken = line.way() != Way.OPEN && line.way() != Way.REFERRED;
            assertThat(isTaken ? List.of(String.valueOf(line.to())) : List.of())
                    .isEqualTo(planned.stream().map(Assignment::candidate).toList());
            if (isTaken) {
                GridCode own = town.community().tasks().stream()
                        .filter(task -> task.id().equals(line.task()))
                        .findFirst()
                        .orElseThrow()
                        .unit();
                GridCode taker = post(town, Objects.requireNonNull(line.to())).unit();
                Way way = taker.equals(own)
                        ? Way.OWN
                        : town.community().grids().contains(taker, own) ? Way.UP : Way.ASIDE;
                assertThat(line.way()).isEqualTo(way);
            }
        }
    }

    @Property(tries = 150)
    void a2EveryPassedPostHasTheReasonOfItsOwnJudgement(@ForAll @LongRange(min = 0) long seed) {
        TaskTown.Outcome town = town(seed);
        Map<String, Judgement> judged = IntStream.range(0, town.cases().size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> town.cases().get(i).subject() + "/"
                                + town.cases().get(i).candidate(),
                        i -> town.judgements().get(i)));
        for (TaskEscalation line : town.escalations()) {
            for (Step step : line.steps()) {
                PostId from = step.from();
                assertThat(from == null).isEqualTo(step.reason() == Reason.NO_POST);
                if (from == null) {
                    assertThat(town.community().posts())
                            .noneMatch(post -> post.unit().equals(step.unit()));
                    continue;
                }
                assertThat(from).isNotEqualTo(line.to());
                Judgement judgement = judged.get(line.task() + "/" + from);
                boolean couldTake = judgement != null && judgement.eligible();
                PostLoad load = town.loads().stream()
                        .filter(one -> one.post().equals(from))
                        .findFirst()
                        .orElseThrow();
                assertThat(step.reason() == Reason.FULL).isEqualTo(couldTake && load.after() >= load.capacity());
                assertThat(step.reason() == Reason.OUTWEIGHED).isEqualTo(couldTake && load.after() < load.capacity());
                assertThat(step.reason() == Reason.ABSENT)
                        .isEqualTo(step.rules().contains("away"));
            }
        }
    }

    @Property(tries = 150)
    void l8NobodyIsNamedOnlyIfEveryPostUpThePathWasAsked(@ForAll @LongRange(min = 0) long seed) {
        TaskTown.Outcome town = town(seed);
        TaskPaths paths = TaskPaths.of(town.community());
        for (TaskEscalation line : town.escalations()) {
            List<GridCode> passed =
                    line.steps().stream().map(Step::unit).distinct().toList();
            List<TaskPath.Stop> stops = paths.path(line.task().value()).stops();
            if (line.way() == Way.OPEN) {
                assertThat(line.steps()).hasSameSizeAs(stops);
                assertThat(line.steps()).noneMatch(step -> step.reason() == Reason.OUTWEIGHED);
            }
            if (line.way() == Way.UP || line.way() == Way.REFERRED) {
                assertThat(stops.get(line.steps().size()).post()).isEqualTo(line.to());
            }
            assertThat(passed)
                    .isEqualTo(stops.stream()
                            .map(TaskPath.Stop::unit)
                            .distinct()
                            .limit(passed.size())
                            .toList());
        }
    }

    @Property(tries = 100)
    void p3LoadsGrowByExactlyWhatThePlanGives(@ForAll @LongRange(min = 0) long seed) {
        TaskTown.Outcome town = town(seed);
        List<PostLoad> loads = town.loads();
        assertThat(loads).hasSameSizeAs(town.community().posts());
        assertThat(loads).allMatch(load -> load.after() == load.before() || load.after() <= load.capacity());
        assertThat(loads.stream()
                        .mapToLong(load -> load.after() - load.before())
                        .sum())
                .isEqualTo(town.plan().assignments().size());
    }

    @Property(tries = 100)
    void a4TheOrderOfCasesChangesNothing(@ForAll @LongRange(min = 0) long seed) {
        TaskTown town = TaskTown.random(new Random(seed));
        assertThat(town.plan(new Random(seed), true).escalations())
                .isEqualTo(town.plan().escalations());
    }

    private static Post post(TaskTown.Outcome town, PostId id) {
        return town.community().posts().stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
