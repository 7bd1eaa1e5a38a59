package org.gridgov.policy;

/**
 * One pair that a policy judges: what is to be served, and who or what could serve it.
 *
 * <p>A verdict depends on the {@link #facts()} alone, so cases with equal facts get equal verdicts; the two identifiers
 * only say whose verdict it is.
 */
public sealed interface PolicyCase permits AssignmentCase, MatchCase, ShiftCase {
    /** {@return the question that this case asks} */
    CaseKind kind();

    /** {@return the identifier of what is to be served} */
    String subject();

    /** {@return the identifier of who or what could serve it} */
    String candidate();

    /** {@return all that a rule can read} */
    CaseFacts facts();
}
