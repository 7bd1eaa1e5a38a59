/**
 * What people read of a run: a summary in text, a page with pictures, sentences that explain.
 *
 * <p>A {@link org.gridgov.report.RunReport} gathers a run; {@link org.gridgov.report.TextReport} and
 * {@link org.gridgov.report.HtmlReport} print it in Chinese and in English; {@link org.gridgov.report.Figures} counts with
 * definitions and denominators; {@link org.gridgov.report.ExplanationText} says why. Small cells stay hidden.
 */
@NullMarked
package org.gridgov.report;

import org.jspecify.annotations.NullMarked;
