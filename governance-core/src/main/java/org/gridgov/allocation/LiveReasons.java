package org.gridgov.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridgov.decision.Assignment;
import org.gridgov.decision.PlanDiff;
import org.jspecify.annotations.Nullable;

/** Says of each subject that an event moved why it was moved, from the lines that went and came. */
final class LiveReasons {
    private final String event;
    private final Map<String, List<Assignment>> gone = new TreeMap<>();
    private final Map<String, List<Assignment>> come = new TreeMap<>();
    private final Map<String, Assignment> comerAt = new TreeMap<>();
    private final Map<String, Assignment> goerAt = new TreeMap<>();

    private LiveReasons(String event, PlanDiff diff) {
        this.event = event;
        for (Assignment line : diff.gone()) {
            gone.computeIfAbsent(line.subject(), key -> new ArrayList<>()).add(line);
        }
        for (Assignment line : diff.come()) {
            come.computeIfAbsent(line.subject(), key -> new ArrayList<>()).add(line);
        }
        for (Assignment line : diff.come()) {
            if (more(line, gone) && isSooner(line, comerAt.get(line.candidate()))) {
                comerAt.put(line.candidate(), line);
            }
        }
        for (Assignment line : diff.gone()) {
            if (more(line, come) && isSooner(line, goerAt.get(line.candidate()))) {
                goerAt.put(line.candidate(), line);
            }
        }
    }

    /** Whether a line has more units than its counterpart: a subject can keep some of what it has at a candidate. */
    private static boolean more(Assignment line, Map<String, List<Assignment>> others) {
        return others.getOrDefault(line.subject(), List.of()).stream()
                .noneMatch(other -> other.candidate().equals(line.candidate()) && other.amount() >= line.amount());
    }

    private static boolean isSooner(Assignment line, @Nullable Assignment other) {
        return other == null || line.tier().compareTo(other.tier()) < 0;
    }

    static List<Moved> of(String event, boolean isOfSubject, PlanDiff diff) {
        LiveReasons reasons = new LiveReasons(event, diff);
        List<Moved> moved = new ArrayList<>();
        TreeMap<String, Boolean> subjects = new TreeMap<>();
        reasons.gone.keySet().forEach(subject -> subjects.put(subject, true));
        reasons.come.keySet().forEach(subject -> subjects.put(subject, true));
        for (String subject : subjects.keySet()) {
            moved.add(reasons.moved(subject, isOfSubject));
        }
        return moved;
    }

    private Moved moved(String subject, boolean isOfSubject) {
        List<Assignment> went = gone.getOrDefault(subject, List.of());
        List<Assignment> came = come.getOrDefault(subject, List.of());
        PlanDiff lines = new PlanDiff(went, came);
        if (isOfSubject && subject.equals(event)) {
            return new Moved(subject, Moved.Why.ASKED, subject, lines);
        }
        for (Assignment line : went) {
            Assignment comer = comerAt.get(line.candidate());
            if (more(line, come) && comer != null && !comer.subject().equals(subject)) {
                boolean isHigher = comer.tier().compareTo(line.tier()) < 0;
                Moved.Why why = isHigher ? Moved.Why.OUTRANKED : Moved.Why.EXCHANGED;
                return new Moved(subject, why, comer.subject(), lines);
            }
        }
        if (!isOfSubject && went.stream().anyMatch(line -> line.candidate().equals(event) && more(line, come))) {
            return new Moved(subject, Moved.Why.WITHDRAWN, event, lines);
        }
        for (Assignment line : came) {
            Assignment goer = goerAt.get(line.candidate());
            if (more(line, gone) && goer != null && !goer.subject().equals(subject)) {
                return new Moved(subject, Moved.Why.FREED, goer.subject(), lines);
            }
        }
        return new Moved(subject, Moved.Why.FREED, event, lines);
    }
}
