/**
 * Plays a quarter of Haihong's working life: claims, consultations, the rotating lead, volunteers and a project.
 *
 * <p>{@link org.gridgov.examples.quarter.Quarter} puts every command to a journal as a host would, week by week. Who asks,
 * offers and answers is drawn, so all of it is synthetic.
 */
@NullMarked
package org.gridgov.examples.quarter;

import org.jspecify.annotations.NullMarked;
