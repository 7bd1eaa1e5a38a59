/**
 * Judging cases by a checked pack, once with Drools and once by reading the rules one after the other.
 *
 * <p>{@link org.gridgov.rules.run.Engines} makes both engines; {@link org.gridgov.rules.run.CompiledPolicy} makes
 * the first one of a bundle. The Drools one reduces each case to its profile, that is
 * the attributes which the rules read, with numbers put into bands; it judges each distinct profile once and remembers
 * the judgement. The interpreter does none of this: it is the reference that the other one must agree with, to the last
 * ruling.
 */
@NullMarked
package org.gridgov.rules.run;

import org.jspecify.annotations.NullMarked;
