/**
 * What was decided, kept so that it can be decided again.
 *
 * <p>A {@link org.gridgov.rules.workbench.replay.DecisionLog} holds one line of JSON per judgement: the version that judged,
 * the facts that its rules read, and the judgement. {@link org.gridgov.rules.workbench.replay.Replay} judges each line
 * again and compares bytes; what differs is listed in a {@link org.gridgov.rules.workbench.replay.ReplayReport}.
 */
@NullMarked
package org.gridgov.rules.workbench.replay;

import org.jspecify.annotations.NullMarked;
