/**
 * The alliance of partners (共建联盟): named slots, who sits on them since when, who speaks for whom.
 *
 * <p>An {@link org.gridgov.organisation.alliance.AllianceBook} has {@link org.gridgov.organisation.alliance.AllianceSlot
 * slots} such as {@code 1+2+9}, on which partners take {@link org.gridgov.organisation.alliance.Seat seats} by the day; a
 * dormant partner keeps its seat and takes no part. What happened is kept as
 * {@link org.gridgov.organisation.alliance.AllianceEvent events}.
 */
@NullMarked
package org.gridgov.organisation.alliance;

import org.jspecify.annotations.NullMarked;
