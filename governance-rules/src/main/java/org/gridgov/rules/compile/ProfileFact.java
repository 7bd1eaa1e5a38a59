package org.gridgov.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridgov.basics.Facts;

/**
 * All that a generated rule sees of a case, and the place where it leaves its answer.
 *
 * <p>Rules are single patterns on one such fact and never change what another rule reads, so the order in which they
 * fire can't matter. Not thread-safe: one fact belongs to one session.
 *
 * <p>Source: policy semantics: a rule is one pattern on one case.
 */
public final class ProfileFact {
    private final Facts facts;
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
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /**
     * Called by conditions: tells whether an attribute is known.
     *
     * @param attribute its name
     * @return whether it is known, perhaps as empty
     */
    public boolean knows(String attribute) {
        return facts.knows(attribute);
    }

    /**
     * Called by conditions: tells whether an attribute is known to hold a code.
     *
     * @param attribute its name
     * @param code the code
     * @return whether it is known and the code is among its codes
     */
    public boolean has(String attribute, String code) {
        return facts.codes(attribute).contains(code);
    }

    /**
     * Called by consequences: leaves an answer.
     *
     * @param rule the rule's identifier
     * @param certain whether every attribute that it reads is known
     */
    public void answer(String rule, boolean certain) {
        answers.add(new Answer(rule, certain));
    }

    /** {@return the answers so far, in the order in which they came} */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }
}
