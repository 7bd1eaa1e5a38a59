/**
 * Joint consultation (联席协商): themed meetings whose every item ends in an outcome.
 *
 * <p>A {@link org.gridgov.mechanism.consultation.Meeting} treats
 * {@link org.gridgov.mechanism.consultation.AgendaItem items}, each with one
 * {@link org.gridgov.mechanism.consultation.Outcome}.
 */
@NullMarked
package org.gridgov.mechanism.consultation;

import org.jspecify.annotations.NullMarked;
