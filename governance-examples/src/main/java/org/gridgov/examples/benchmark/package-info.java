/**
 * How fast the library is, beside a plain or well-known way of doing the same in the same run.
 *
 * <p>{@link org.gridgov.examples.benchmark.TerritoryBenchmark} runs the benchmarks of the territory: a
 * {@code HierarchyBenchmark} against an object tree, a {@code CoverageBenchmark} against a geometry library, a
 * {@code HistoryBenchmark} against maps of maps. Each makes its own input from a fixed seed, checks that both sides give
 * the same answer, and fills a {@code Board} with {@code Times}. Nothing depends on how long anything takes.
 */
@NullMarked
package org.gridgov.examples.benchmark;

import org.jspecify.annotations.NullMarked;
