package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gridgov.basics.DateRange;
import org.gridgov.basics.Facts;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.PersonRef;
import org.gridgov.decision.Plan;
import org.gridgov.grid.GridCode;
import org.gridgov.lists.Task;
import org.gridgov.lists.TaskId;
import org.gridgov.organisation.DutyId;
import org.gridgov.organisation.OrgId;
import org.gridgov.organisation.Post;
import org.gridgov.organisation.PostId;
import org.gridgov.policy.AssignmentCase;
import org.gridgov.policy.CaseKind;
import org.gridgov.policy.Cases;
import org.gridgov.policy.Effect;
import org.gridgov.policy.Judgement;
import org.gridgov.policy.PackVersion;
import org.gridgov.policy.Ruling;
import org.gridgov.snapshot.Candidates;
import org.gridgov.snapshot.Community;
import org.gridgov.snapshot.SmallTown;

/** A small town with posts and tasks, a policy of a few lines, and the plan that follows. */
final class TaskTown {
    static final PackVersion PACK = new PackVersion("test", "1", "0".repeat(64), CaseKind.ASSIGNMENT);

    private final SmallTown town = new SmallTown();
    private final Map<String, String> rules = new HashMap<>();

    /** A post of 3 places; absent for a month from today if so said. */
    TaskTown post(String id, String unit, int openTasks, boolean absent, String... duties) {
        SortedSet<DutyId> listed = new TreeSet<>();
        for (String duty : duties) {
            listed.add(DutyId.of(duty));
        }
        Post.Builder post = Post.builder(
                        PostId.of(id),
                        OrgId.of("O"),
                        LocalText.of("网格员", "officer"),
                        PersonRef.of("S-" + id),
                        GridCode.of(unit))
                .duties(listed)
                .capacity(3)
                .openTasks(openTasks);
        if (absent) {
            post.absent(DateRange.of(SmallTown.TODAY, SmallTown.TODAY.plusDays(30)));
        }
        town.add(post.build());
        return this;
    }

    TaskTown task(String id, String unit) {
        town.add(Task.builder(
                        TaskId.of(id),
                        GridCode.of(unit),
                        DutyId.of("D"),
                        SmallTown.TODAY.minusDays(2),
                        SmallTown.TODAY.plusDays(5))
                .build());
        return this;
    }

    /** What the policy says of a pair beside its one rule about absence: "no" forbids, a number gives points. */
    TaskTown rule(String task, String post, String says) {
        rules.put(task + "/" + post, says);
        return this;
    }

    Outcome plan() {
        return plan(new Random(0), false);
    }

    Outcome plan(Random dice, boolean shuffled) {
        Community community = town.community();
        List<AssignmentCase> cases = new ArrayList<>(
                new Cases(community).assignments(Candidates.of(community).tasks()));
        if (shuffled) {
            Collections.shuffle(cases, dice);
        }
        List<Judgement> judgements = cases.stream().map(this::judge).toList();
        Plan plan = Allocator.allocate(Problem.ofTasks(community), cases, judgements, PACK);
        return new Outcome(community, cases, judgements, plan);
    }

    private Judgement judge(AssignmentCase pair) {
        String says = rules.getOrDefault(pair.subject() + "/" + pair.candidate(), "0");
        List<Ruling> rulings = new ArrayList<>();
        SortedSet<String> onDuty = pair.facts().codes().codes("on-duty");
        if (onDuty.contains("no")) {
            rulings.add(new Ruling("away", Effect.FORBID, 0, true));
        }
        if (says.equals("no")) {
            rulings.add(new Ruling("not-theirs", Effect.FORBID, 0, true));
        } else {
            rulings.add(new Ruling("q", Effect.QUALIFY, Integer.parseInt(says), true));
        }
        return Judgement.of(rulings, Facts.of(Map.of("on-duty", onDuty)));
    }

    /** A town of posts and tasks at random, also above the community and below the unit of a task. */
    static TaskTown random(Random dice) {
        List<String> units = List.of("Z", "Z-C", "Z-C-G", "Z-C-G-1", "Z-C-G-2", "Z-C-G-3");
        TaskTown town = new TaskTown();
        int tasks = 1 + dice.nextInt(8);
        int posts = dice.nextInt(7);
        for (int p = 0; p < posts; p++) {
            String[] duties = dice.nextBoolean() ? new String[] {"D"} : new String[0];
            town.post("P" + p, units.get(dice.nextInt(6)), dice.nextInt(5), dice.nextInt(4) == 0, duties);
        }
        for (int t = 0; t < tasks; t++) {
            town.task("T" + t, units.get(1 + dice.nextInt(5)));
            for (int p = 0; p < posts; p++) {
                town.rule("T" + t, "P" + p, dice.nextInt(3) == 0 ? "no" : String.valueOf(dice.nextInt(5)));
            }
        }
        return town;
    }

    /** A community with its judged cases and the plan made of them. */
    record Outcome(Community community, List<AssignmentCase> cases, List<Judgement> judgements, Plan plan) {
        List<TaskEscalation> escalations() {
            return TaskPaths.of(community).escalations(cases, judgements, plan);
        }

        List<PostLoad> loads() {
            return TaskPaths.of(community).loads(plan);
        }

        /** The lines in English, the steps indented after the way, one line per task. */
        List<String> told() {
            return escalations().stream()
                    .map(line -> String.join(
                            " ", line.texts().stream().map(LocalText::en).toList()))
                    .toList();
        }
    }
}
