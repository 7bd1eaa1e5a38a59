/**
 * A policy pack as its authors wrote it: manifest, vocabulary and decision tables, read but not yet understood.
 *
 * <p>{@link org.gridgov.rules.pack.PolicyPacks#read} turns a folder into a {@link org.gridgov.rules.pack.PolicyPack}:
 * {@code policy.yaml} says which question it answers, {@code vocabulary.yaml} declares every
 * {@link org.gridgov.rules.pack.Attribute} with the words for it, and each {@link org.gridgov.rules.pack.DecisionTable}
 * keeps its cells as texts. What can't be read becomes a finding; whether the words make sense is for the next package.
 */
@NullMarked
package org.gridgov.rules.pack;

import org.jspecify.annotations.NullMarked;
