/**
 * Whether the words of a pack make sense, and what they mean if they do.
 *
 * <p>{@link org.gridgov.rules.check.PackCheck#of} looks up every heading and every cell of a
 * {@link org.gridgov.rules.pack.PolicyPack} in its vocabulary and reports everything that it can't find, all in one
 * run; sentences and rules for developers are read by the same words. What is left is a {@link org.gridgov.rules.check.CheckedPack}: each {@link org.gridgov.rules.check.Rule} a list
 * of {@link org.gridgov.rules.check.Condition}s on attributes and codes, with no text of a file left in it.
 * {@link org.gridgov.rules.check.Phrases} writes what an editor completes sentences with.
 */
@NullMarked
package org.gridgov.rules.check;

import org.jspecify.annotations.NullMarked;
