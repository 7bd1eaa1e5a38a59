/**
 * Duties and people after merging: who answers for what in the new grids, and what people must still decide.
 *
 * <p>A {@link org.gridgov.merging.duty.DutyMap} gives {@link org.gridgov.merging.duty.DutyAnswer}s where one post answers
 * already, and {@link org.gridgov.merging.duty.HolderQuestion}s with
 * {@link org.gridgov.merging.duty.HolderOption}s and their consequences where several do, or none. Lines may give a duty up
 * by a {@link org.gridgov.merging.duty.DutyRetirement}; {@link org.gridgov.merging.duty.DutyBalance} proves that nothing
 * was lost or invented.
 */
@NullMarked
package org.gridgov.merging.duty;

import org.jspecify.annotations.NullMarked;
