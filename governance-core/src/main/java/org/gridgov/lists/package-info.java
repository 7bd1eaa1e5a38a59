/**
 * The three lists: what is needed, what can be given, what is being delivered; and the tasks of staff.
 *
 * <p>A {@link org.gridgov.lists.Need} and a {@link org.gridgov.lists.Resource} meet in a
 * {@link org.gridgov.lists.Service}; a {@link org.gridgov.lists.Ledger} accounts for every unit of a need. What happens to
 * them is a {@link org.gridgov.lists.ListEvent}, and a {@link org.gridgov.lists.ListBook} holds the lists as they stand.
 */
@NullMarked
package org.gridgov.lists;

import org.jspecify.annotations.NullMarked;
