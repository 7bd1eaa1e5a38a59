package org.gridgov.report;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;

/**
 * Prints the answer to a question about files as one page that opens from a file: a text, and what was found.
 *
 * <p>Both languages stand in the page and a switch shows one of them. Equal answers print equal bytes. Thread-safe.
 *
 * <p>Source: people look, {@code POLICY}: formats.
 */
public final class FindingsPage {
    /** A quoted line and the marks below it, which must stay below it; all other lines may be broken. */
    private static final Pattern QUOTED = Pattern.compile(" *[0-9]* │.*");

    private FindingsPage() {}

    /**
     * Prints an answer.
     *
     * @param title what the page is about
     * @param question what was asked
     * @param text the answer, in lines, for a language; empty if there is only what was found
     * @param findings what was found; said to be none if there are none
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(
            LocalText title,
            LocalText question,
            Function<Language, String> text,
            Findings findings,
            Language language) {
        Html page = new Html();
        page.open(title, question, language);
        for (Language each : Language.values()) {
            String lines = text.apply(each);
            if (!lines.isEmpty()) {
                page.raw("<pre class=\"" + each.tag() + "\" lang=\"" + each.tag() + "\">" + rows(lines) + "</pre>");
            }
        }
        if (findings.isEmpty()) {
            page.heading("findings", "findings").paragraph(Html.text("nofindings"));
        } else {
            AccountPart.findings(findings, page);
        }
        return page.close();
    }

    private static String rows(String lines) {
        StringBuilder rows = new StringBuilder();
        lines.lines().forEach(line -> {
            String look = QUOTED.matcher(line).matches() ? "<span class=\"quoted\">" : "<span>";
            rows.append(look).append(Html.escape(line)).append("\n</span>");
        });
        return rows.toString();
    }
}
