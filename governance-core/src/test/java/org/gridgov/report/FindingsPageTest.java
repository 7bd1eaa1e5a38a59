package org.gridgov.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Level;
import org.gridgov.basics.LocalText;
import org.gridgov.basics.Place;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
    private static final LocalText TITLE = LocalText.of("办法<甲>", "Measures <A>");
    private static final LocalText QUESTION = LocalText.of("甲 1", "甲 1");

    private static Finding finding(Level level, String cause) {
        return new Finding(
                level,
                "GP-A-01",
                Place.of("a<b>.csv").row(3),
                LocalText.of(cause, cause),
                LocalText.of("影响", "effect"),
                LocalText.of("办法", "cure"));
    }

    private static String page(String lines, Findings findings, Language language) {
        return FindingsPage.print(TITLE, QUESTION, each -> lines, findings, language);
    }

    @Test
    void bothLanguagesStandInThePageAndOneIsShownFirst() {
        String page = FindingsPage.print(
                TITLE, QUESTION, each -> each == Language.ZH ? "答案" : "answer", Findings.NONE, Language.EN);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" class=\"show-en\">")
                .contains("<title>Measures &lt;A&gt;</title>")
                .contains("<pre class=\"zh\" lang=\"zh\"><span>答案\n</span></pre>")
                .contains("<pre class=\"en\" lang=\"en\"><span>answer\n</span></pre>");
        assertThat(page(" ", Findings.NONE, Language.ZH)).contains("<html lang=\"zh\" class=\"show-zh\">");
    }

    @Test
    void whatTheAnswerQuotesIsNoMarkup() {
        String page = page(
                "<script>alert('x')</script> & \"y\"",
                Findings.of(List.of(finding(Level.ERROR, "<img src=x>"))),
                Language.ZH);
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
                .contains("&lt;img src=x&gt;")
                .contains("a&lt;b&gt;.csv:3")
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void aQuotedLineAndItsMarksAreNeverBroken() {
        String page = page("错误\n 8 │ 禁-05  紧集\n   │        ^^^^\n  长的一句", Findings.NONE, Language.ZH);
        assertThat(page)
                .contains("<span class=\"quoted\"> 8 │ 禁-05  紧集\n</span>")
                .contains("<span class=\"quoted\">   │        ^^^^\n</span>")
                .contains("<span>  长的一句\n</span>");
    }

    @Test
    void gravestFindingsComeFirstAndNoneAreSaidToBeNone() {
        String page =
                page("", Findings.of(List.of(finding(Level.NOTE, "one"), finding(Level.ERROR, "two"))), Language.EN);
        assertThat(page.indexOf(">two<")).isPositive().isLessThan(page.indexOf(">one<"));
        assertThat(page).doesNotContain("<pre", "Nothing was found.");
        assertThat(page("", Findings.NONE, Language.EN))
                .contains("没有发现问题。", "Nothing was found.")
                .doesNotContain("<table");
    }
}
