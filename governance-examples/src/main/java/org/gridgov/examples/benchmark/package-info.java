/**
 * How fast and how good the library is, measured against simple rivals.
 *
 * <p>{@link org.gridgov.examples.benchmark.MergeBenchmark} draws new grids for made-up districts and a real one. Its results
 * stand in {@code docs/benchmarks-merging.md}; no promise hangs on them.
 */
@NullMarked
package org.gridgov.examples.benchmark;

import org.jspecify.annotations.NullMarked;
