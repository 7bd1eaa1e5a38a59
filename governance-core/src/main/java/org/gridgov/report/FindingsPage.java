package org.gridgov.report;

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
    private FindingsPage() {}

    /**
     * Prints an answer.
     *
     * @param title what the page is about
     * @param question what was asked
     * @param text the answer, in lines
     * @param findings what was found; said to be none if there are none
     * @param language the language that the page shows first
     * @return the page as HTML
     */
    public static String print(
            LocalText title, LocalText question, LocalText text, Findings findings, Language language) {
        Html page = new Html();
        page.open(title, question, language);
        if (!text.zh().isEmpty()) {
            page.raw("<pre class=\"zh\" lang=\"zh\">" + Html.escape(text.zh()) + "</pre>");
            page.raw("<pre class=\"en\" lang=\"en\">" + Html.escape(text.en()) + "</pre>");
        }
        AccountPart.findings(findings, page);
        return page.close();
    }
}
