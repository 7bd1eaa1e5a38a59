/**
 * What looks wrong in a pack that has no errors, proved over every case that its rules can tell apart.
 *
 * <p>{@link org.gridgov.rules.check.lint.Lint#of} gives a {@link org.gridgov.rules.check.lint.LintReport}: each
 * {@link org.gridgov.rules.check.lint.LintEntry} is a finding with the rows it is about and
 * {@link org.gridgov.rules.check.space.Evidence}, that is a case and the boxes of all such cases. What the pack's owner
 * accepted in {@code lint.yaml} is listed as {@link org.gridgov.rules.check.lint.Suppressed}; what could not be proved
 * within the steps of the {@link org.gridgov.rules.check.lint.LintSettings} is a finding of its own.
 */
@NullMarked
package org.gridgov.rules.check.lint;

import org.jspecify.annotations.NullMarked;
