package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.allocation.TaskEscalation.Reason;
import org.gridgov.allocation.TaskEscalation.Step;
import org.gridgov.allocation.TaskEscalation.Way;
import org.gridgov.decision.Explanations;
import org.gridgov.grid.GridCode;
import org.gridgov.grid.GridSystem;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PolicyCase;
import org.jspecify.annotations.Nullable;

/** Follows tasks along their paths by judgements and a plan that are already there. */
final class TaskSteps {
    private final GridSystem grids;
    private final Map<String, Map<String, Judgement>> judged = new HashMap<>();
    private final Map<String, Long> planned;

    TaskSteps(
            GridSystem grids, List<? extends PolicyCase> cases, List<Judgement> judgements, Map<String, Long> planned) {
        this.grids = grids;
        this.planned = planned;
        for (int i = 0; i < cases.size(); i++) {
            judged.computeIfAbsent(cases.get(i).subject(), subject -> new HashMap<>())
                    .put(cases.get(i).candidate(), judgements.get(i));
        }
    }

    TaskEscalation taken(TaskPath path, Post by) {
        List<Step> steps = new ArrayList<>();
        for (TaskPath.Stop stop : path.stops()) {
            if (by.id().equals(stop.post())) {
                Way way = by.unit().equals(path.unit()) ? Way.OWN : Way.UP;
                return new TaskEscalation(path.task(), way, by.id(), steps);
            }
            if (isPassed(path.unit(), stop.unit(), by.unit())) {
                steps.add(step(path, stop));
            }
        }
        return new TaskEscalation(path.task(), Way.ASIDE, by.id(), steps);
    }

    /** A task passes its own unit, every unit below that of who takes it, and the other posts of that unit itself. */
    private boolean isPassed(GridCode own, GridCode unit, GridCode taker) {
        return unit.equals(own) || unit.equals(taker) || !grids.contains(unit, taker);
    }

    TaskEscalation unmet(TaskPath path) {
        List<Step> steps = new ArrayList<>();
        for (TaskPath.Stop stop : path.stops()) {
            PostId post = stop.post();
            if (post != null && judgement(path, post) == null) {
                return new TaskEscalation(path.task(), Way.REFERRED, post, steps);
            }
            steps.add(step(path, stop));
        }
        return new TaskEscalation(path.task(), Way.OPEN, null, steps);
    }

    private @Nullable Judgement judgement(TaskPath path, PostId post) {
        return judged.getOrDefault(path.task().value(), Map.of()).get(post.value());
    }

    private Step step(TaskPath path, TaskPath.Stop stop) {
        PostId post = stop.post();
        if (post == null) {
            return new Step(stop.unit(), null, Reason.NO_POST, List.of());
        }
        Judgement judgement = judgement(path, post);
        if (judgement == null) {
            return new Step(stop.unit(), post, Reason.NOT_JUDGED, List.of());
        }
        if (judgement.eligible()) {
            boolean isFull = planned.getOrDefault(post.value(), 0L) >= stop.freeCapacity();
            return new Step(stop.unit(), post, isFull ? Reason.FULL : Reason.OUTWEIGHED, List.of());
        }
        boolean isAway = !stop.onDuty() && judgement.seen().codes("on-duty").contains("no");
        return new Step(
                stop.unit(),
                post,
                isAway ? Reason.ABSENT : Reason.NOT_ELIGIBLE,
                Explanations.forbidding(List.of(judgement)));
    }
}
