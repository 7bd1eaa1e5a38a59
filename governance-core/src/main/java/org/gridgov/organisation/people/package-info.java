/**
 * People of an organisation as policy may see them (人员画像与推荐): bands and counts, and proposals that people decide.
 *
 * <p>A {@link org.gridgov.organisation.people.HeadProposal} ranks {@link org.gridgov.organisation.people.HeadCandidate
 * candidates} by the points of a {@link org.gridgov.organisation.people.HeadPolicy} and appoints nobody. A
 * {@link org.gridgov.organisation.people.BranchProfile} counts members by band, with small
 * {@link org.gridgov.organisation.people.ProfileCell cells} hidden so that no sum gives one away.
 */
@NullMarked
package org.gridgov.organisation.people;

import org.jspecify.annotations.NullMarked;
