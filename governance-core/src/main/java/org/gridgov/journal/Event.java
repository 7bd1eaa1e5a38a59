package org.gridgov.journal;

/**
 * Something that happened and can't unhappen (事件).
 *
 * <p>An event is a record of plain values in a domain package, named in the past tense; it says what changed and never
 * why a rule allowed it. Events are written to stores, so a component that once existed keeps its name and its meaning.
 *
 * <p>Source: journal, {@code ARCHITECTURE}; C6, {@code INVARIANTS}.
 */
public interface Event {}
