package org.gridgov.rules.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Facts;

/**
 * All that a generated rule sees of a case, and the place where it leaves its answer.
 *
 * <p>Rules are single patterns on one such fact and never change what another rule reads, so the order in which they
 * fire can't matter. Rules name attributes, codes and themselves in ASCII; a character beyond it is spelled {@code ~} and
 * four hexadecimal digits. Not thread-safe: one fact belongs to one session.
 *
 * <p>Source: policy semantics: a rule is one pattern on one case.
 */
public final class ProfileFact {
    private final Map<String, List<String>> codes;
    private final List<Answer> answers = new ArrayList<>();

    /**
     * What a rule that fired said.
     *
     * @param rule the rule's identifier
     * @param certain whether every attribute that it reads is known
     */
    public record Answer(String rule, boolean certain) {}

    /**
     * Makes a fact nobody has answered yet.
     *
     * @param facts the attributes after banding
     */
    public ProfileFact(Facts facts) {
        Map<String, List<String>> spelled = new HashMap<>();
        for (String name : facts.names()) {
            spelled.put(
                    AsciiWord.of(name),
                    facts.codes(name).stream().map(AsciiWord::of).toList());
        }
        codes = spelled;
    }

    /**
     * Called by conditions: tells whether an attribute is known.
     *
     * @param attribute its name, in ASCII
     * @return whether it is known, perhaps as empty
     */
    public boolean knows(String attribute) {
        return codes.containsKey(attribute);
    }

    /**
     * Called by conditions: tells whether an attribute is known to hold a code.
     *
     * @param attribute its name, in ASCII
     * @param code the code, in ASCII
     * @return whether it is known and the code is among its codes
     */
    public boolean has(String attribute, String code) {
        return codes.getOrDefault(attribute, List.of()).contains(code);
    }

    /**
     * Called by consequences: leaves an answer.
     *
     * @param rule the rule's identifier, in ASCII
     * @param certain whether every attribute that it reads is known
     */
    public void answer(String rule, boolean certain) {
        answers.add(new Answer(AsciiWord.read(rule), certain));
    }

    /** {@return the answers so far, in the order in which they came} */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }
}
