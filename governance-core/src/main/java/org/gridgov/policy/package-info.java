/**
 * The contract with a rule engine: data only.
 *
 * <p>A {@link org.gridgov.policy.PolicyCase} states facts about a pair; a {@link org.gridgov.policy.PolicyEngine} answers
 * with a {@link org.gridgov.policy.Judgement} whose {@link org.gridgov.policy.Ruling}s say which row ruled what.
 */
@NullMarked
package org.gridgov.policy;

import org.jspecify.annotations.NullMarked;
