package org.gridgov.journal;

/**
 * How a state follows from entries.
 *
 * <p>{@link #apply} reads nothing but its arguments, so the same entries always give the same state.
 *
 * @param <S> the state, which may be changed in place: a {@link Journal} keeps it to itself
 */
public interface Fold<S> {
    /** {@return a new state to which nothing has happened} */
    S empty();

    /**
     * Lets an entry happen to a state.
     *
     * @param state the state
     * @param entry the next entry; it was agreed to, so nothing may be refused here
     */
    void apply(S state, Entry entry);
}
