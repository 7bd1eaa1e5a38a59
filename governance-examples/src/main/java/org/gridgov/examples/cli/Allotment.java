package org.gridgov.examples.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.allocation.Allocator;
import org.gridgov.allocation.Settings;
import org.gridgov.basics.Findings;
import org.gridgov.decision.Certificate;
import org.gridgov.decision.Mode;
import org.gridgov.decision.Objective;
import org.gridgov.decision.Plan;

/**
 * What was allocated: a plan for each question, and what other modes would give.
 *
 * @param findings what was found in the files
 * @param plans by name of the question, in their order
 * @param modes by name of the question and mode; empty unless it was asked for
 */
@JsonPropertyOrder({"findings", "plans", "modes"})
record Allotment(Findings findings, Map<String, Plan> plans, SortedMap<String, SortedMap<Mode, Objective>> modes) {
    /**
     * Allocates.
     *
     * @throws UnreadableInput if the mode does not suit the problem
     */
    static Allotment of(AllocationInput input, Settings settings, boolean compare) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        SortedMap<String, SortedMap<Mode, Objective>> modes = new TreeMap<>();
        for (AllocationInput.Question question : input.questions()) {
            try {
                plans.put(question.name(), question.solve(settings));
            } catch (IllegalArgumentException e) {
                throw UnreadableInput.usage(Texts.of("allocate.refused", String.valueOf(e.getMessage())));
            }
            if (compare) {
                modes.put(question.name(), compare(question, settings));
            }
        }
        return new Allotment(input.findings(), plans, modes);
    }

    /** What each mode would give; without those that do not suit the problem. */
    private static SortedMap<Mode, Objective> compare(AllocationInput.Question question, Settings settings) {
        SortedMap<Mode, Objective> objectives = new TreeMap<>();
        for (Mode mode : Mode.values()) {
            try {
                objectives.put(
                        mode,
                        Allocator.solve(question.market(), settings.under(mode)).objective());
            } catch (IllegalArgumentException e) {
                // Such as stable under quotas: there is nothing to compare with.
                objectives.remove(mode);
            }
        }
        return objectives;
    }

    /** The content of {@code plan.json}: of a case as a run writes it, of a plain problem the plan itself. */
    Object file() {
        Plan plain = plans.get("problem");
        return plain != null ? plain : plans;
    }

    /** The certificates alone, in the same form. */
    Object certificates() {
        Plan plain = plans.get("problem");
        if (plain != null) {
            return plain.certificate();
        }
        Map<String, Certificate> certificates = new LinkedHashMap<>();
        plans.forEach((name, plan) -> certificates.put(name, plan.certificate()));
        return certificates;
    }
}
