/**
 * The promise that every call gets an answer (民有所呼，网有所应): whose turn it is, until when, and what follows if
 * nothing does.
 *
 * <p>{@link org.gridgov.lists.promise.PromiseSettings} set the terms. A {@link org.gridgov.lists.promise.PromiseDesk}
 * lets the first receiver lead, hands over and gives back, and sends what is over its term up the
 * {@link org.gridgov.lists.promise.Escalation}; {@link org.gridgov.lists.promise.PromiseEvent events} make up the
 * {@link org.gridgov.lists.promise.PromiseBook}. An {@link org.gridgov.lists.promise.Ageing} line says where a need stands.
 */
@NullMarked
package org.gridgov.lists.promise;

import org.jspecify.annotations.NullMarked;
