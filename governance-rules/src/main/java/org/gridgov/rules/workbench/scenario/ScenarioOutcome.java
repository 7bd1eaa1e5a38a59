package org.gridgov.rules.workbench.scenario;

import java.util.List;
import java.util.Objects;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.gridgov.rules.pack.RuleMessages;

/**
 * How a scenario came out.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name what the scenario is called
 * @param place where it stands
 * @param lines one line per case, and one more if something is expected over all of them
 */
public record ScenarioOutcome(LocalText name, Place place, List<OutcomeLine> lines) {
    /** Copies the lines. */
    public ScenarioOutcome {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        lines = List.copyOf(lines);
    }

    /** {@return whether everything came out as expected} */
    public boolean passed() {
        return lines.stream().allMatch(OutcomeLine::passed);
    }

    /** {@return the lines that did not come out as expected} */
    public List<OutcomeLine> red() {
        return lines.stream().filter(line -> !line.passed()).toList();
    }

    /**
     * The scenario's name, with the case in brackets if it has several.
     *
     * @param line one of its lines
     * @return the name of what the line tells of
     */
    public LocalText title(OutcomeLine line) {
        return title(name, line.label());
    }

    static LocalText title(LocalText name, String label) {
        return label.isEmpty() ? name : RuleMessages.text("scenario.case", name, Verdicts.local(label));
    }
}
