/**
 * The workbench of policy staff: explain a case, test a pack, see what the tests reach, replay what was decided.
 *
 * <p>Each bench is a package of its own and a method that returns records; command line and JUnit are thin shells around
 * them. Here stands what they share: {@link org.gridgov.rules.workbench.CaseOf} makes a case of facts alone.
 */
@NullMarked
package org.gridgov.rules.workbench;

import org.jspecify.annotations.NullMarked;
