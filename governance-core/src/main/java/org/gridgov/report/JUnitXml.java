package org.gridgov.report;

import java.util.List;
import java.util.Objects;

/**
 * Checks and tests as a report that build servers read beside those of JUnit.
 *
 * <p>Thread-safe.
 *
 * <p>Source: the XML report of Apache Ant's JUnit task.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * One check.
     *
     * @param name what was checked
     * @param failure what was wrong; empty if nothing was
     */
    public record Case(String name, String failure) {
        /** Checks that both parts are there. */
        public Case {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * Prints a report.
     *
     * @param suite what was checked as a whole
     * @param cases the checks, in their order
     * @return the report as XML; characters that XML can't hold are left out
     */
    public static String print(String suite, List<Case> cases) {
        long failures = cases.stream().filter(each -> !each.failure().isEmpty()).count();
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"")
                .append(escape(suite))
                .append("\" tests=\"")
                .append(cases.size())
                .append("\" failures=\"")
                .append(failures)
                .append("\" errors=\"0\" skipped=\"0\">\n");
        for (Case each : cases) {
            text.append("  <testcase classname=\"")
                    .append(escape(suite))
                    .append("\" name=\"")
                    .append(escape(each.name()));
            if (each.failure().isEmpty()) {
                text.append("\"/>\n");
            } else {
                text.append("\"><failure message=\"")
                        .append(escape(each.failure().lines().findFirst().orElse("")))
                        .append("\">")
                        .append(escape(each.failure()))
                        .append("</failure></testcase>\n");
            }
        }
        return text.append("</testsuite>\n").toString();
    }

    private static String escape(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || (point >= ' ' && point < 0xFFFE) || point > 0xFFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(clean::appendCodePoint);
        return Html.escape(clean.toString());
    }
}
