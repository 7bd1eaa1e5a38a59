package org.gridgov.snapshot;

/**
 * Something to be served, and who or what could serve it.
 *
 * @param <S> the type of what is to be served
 * @param <C> the type of who or what could serve it
 * @param subject what is to be served
 * @param candidate who or what could serve it
 */
public record Pair<S, C>(S subject, C candidate) {}
