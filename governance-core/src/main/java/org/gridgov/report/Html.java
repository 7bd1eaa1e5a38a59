package org.gridgov.report;

import java.util.List;
import java.util.Locale;
import org.gridgov.basics.Catalogue;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;
import org.gridgov.snapshot.CommunityInfo;

/** Writes HTML in two languages at once; a switch on the page shows one of them. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Escapes text for element content and attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text in both languages, or once if they are the same. */
    static String both(LocalText text) {
        return text.zh().equals(text.en())
                ? escape(text.zh())
                : "<span class=\"zh\" lang=\"zh\">" + escape(text.zh()) + "</span><span class=\"en\" lang=\"en\">"
                        + escape(text.en()) + "</span>";
    }

    /** A text of the catalogue in both languages. */
    static String text(String key, Object... arguments) {
        return both(Catalogue.core().text("page." + key, arguments));
    }

    /** The same in SVG, where the two languages are two text elements of some classes. */
    static String svgText(LocalText text, String classes, String attributes) {
        if (text.zh().equals(text.en())) {
            return svgText(text.zh(), classes, attributes);
        }
        return svgText(text.zh(), classes + " zh", attributes) + svgText(text.en(), classes + " en", attributes);
    }

    /** A text of no language in SVG. */
    static String svgText(String text, String classes, String attributes) {
        return "<text class=\"" + classes + "\" " + attributes + ">" + escape(text) + "</text>";
    }

    /** A number with one decimal, the same in every locale. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Starts a page about a community that shows one of its two languages; a switch shows the other. */
    void open(CommunityInfo info, Language language) {
        open(info.name(), Catalogue.core().text("page.asof", info.today()), language);
        if (info.synthetic() != null) {
            raw("<p class=\"notice\">" + both(info.synthetic()) + "</p>");
        }
    }

    /** Starts a page of a title and a line below it. */
    void open(LocalText title, LocalText below, Language language) {
        raw("<!DOCTYPE html>")
                .raw("<html lang=\"" + language.tag() + "\" class=\"show-" + language.tag() + "\"><head>")
                .raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<title>" + escape(title.in(language)) + "</title><style>" + PageStyle.CSS
                        + "</style></head><body>")
                .raw("<header><div><h1>" + both(title) + "</h1><p>" + both(below) + "</p></div>")
                .raw("<nav><button type=\"button\" data-show=\"zh\" lang=\"zh\">中文</button>"
                        + "<button type=\"button\" data-show=\"en\" lang=\"en\">English</button></nav></header><main>");
    }

    /** Ends the page. */
    String close() {
        return raw("</main><script>" + PageStyle.SCRIPT + "</script></body></html>")
                .toString();
    }

    Html raw(String html) {
        out.append(html).append('\n');
        return this;
    }

    /** A figure that people see first. */
    void tile(String key, String value) {
        raw("<div class=\"tile\"><b>" + value + "</b><span>" + text("tile." + key) + "</span></div>");
    }

    /** A number with four decimals, the same in every locale. */
    static String exact(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    Html heading(String id, String key) {
        return raw("<h2 id=\"" + id + "\">" + text(key) + "</h2>");
    }

    Html paragraph(String html) {
        return raw("<p>" + html + "</p>");
    }

    /** A table whose cells are HTML already. */
    Html table(List<String> heads, List<List<String>> rows) {
        raw("<div class=\"scroll\"><table><thead><tr>");
        heads.forEach(head -> raw("<th scope=\"col\">" + head + "</th>"));
        raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("<tr>");
            row.forEach(cell -> line.append("<td>").append(cell).append("</td>"));
            raw(line.append("</tr>").toString());
        }
        return raw("</tbody></table></div>");
    }

    /** Says how many lines were left off. */
    Html more(int all, int listed) {
        return all > listed ? paragraph(both(Catalogue.core().text("text.more", all - listed))) : this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
