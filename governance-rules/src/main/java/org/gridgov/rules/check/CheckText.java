package org.gridgov.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.rules.pack.DecisionTable;
import org.gridgov.rules.pack.PackText;
import org.gridgov.rules.pack.PolicyPack;
import org.gridgov.rules.pack.RuleMessages;

/**
 * Prints findings as policy staff read them: code and place, the row with the cell underlined, what is wrong, what it
 * would have done, and what to do.
 *
 * <pre>{@code
 * 错误 GP-ROW-02 · 派单.xlsx › 任务派单 › C9
 *  9 │ 派单-06  60～79  紧集  养老护理
 *    │                  ^^^^
 *  “紧集”不在“紧急程度”的允许值中（紧急、一般）。
 *  影响：这一行永远不会生效，所以这个政策包不能使用。
 *  怎么办：您是不是要写“紧急”？
 * }</pre>
 *
 * <p>Chinese characters count as two places wide. Thread-safe; O(findings × cells).
 *
 * <p>Source: policy packs, {@code POLICY}: the five parts of a finding.
 */
public final class CheckText {
    private static final String SHEET = " › ";

    private final Collection<DecisionTable> tables;
    private final Collection<PackText> texts;
    private final Language language;

    private CheckText(Collection<DecisionTable> tables, Collection<PackText> texts, Language language) {
        this.tables = tables;
        this.texts = texts;
        this.language = language;
    }

    /**
     * Prints findings of a pack; rows of tables, sentences and developers' rules are shown, lines of other files are not.
     *
     * @param pack the pack
     * @param findings what was found in it; three of one cause are printed
     * @param language the reader's language
     * @return the text, findings parted by a blank line; empty if nothing was found
     */
    public static String of(PolicyPack pack, Findings findings, Language language) {
        List<PackText> texts = new ArrayList<>(pack.sentences());
        texts.addAll(pack.drl());
        texts.addAll(pack.scenarios());
        return of(pack.tables(), texts, findings, language);
    }

    /**
     * Prints findings of files.
     *
     * @param tables the tables that could be read
     * @param texts the files that are texts, such as {@link org.gridgov.rules.pack.PolicyPacks#texts} gives them
     * @param findings what was found; three of one cause are printed
     * @param language the reader's language
     * @return the text, findings parted by a blank line; empty if nothing was found
     */
    public static String of(
            Collection<DecisionTable> tables, Collection<PackText> texts, Findings findings, Language language) {
        CheckText printer = new CheckText(tables, texts, language);
        return String.join(
                "\n", RootCauses.brief(findings).stream().map(printer::print).toList());
    }

    private String print(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(Terms.name(finding.level()).in(language)).append(' ').append(finding.code());
        Place place = finding.place();
        Optional<Excerpt> excerpt = place.row() == 0 ? Optional.empty() : excerpt(place);
        String where = where(place, excerpt.map(Excerpt::position).orElse(0));
        text.append(where.isEmpty() ? "" : " · " + where).append('\n');
        excerpt.ifPresent(shown -> text.append(shown.print(place.row())));
        line(text, finding.cause().in(language));
        line(text, RuleMessages.text("print.effect", finding.effect()).in(language));
        line(text, RuleMessages.text("print.cure", finding.cure()).in(language));
        return text.toString();
    }

    private static void line(StringBuilder text, String sentence) {
        text.append("  ").append(Excerpt.clean(sentence)).append('\n');
    }

    private String where(Place place, int position) {
        String source = Excerpt.clean(place.source());
        if (place.row() == 0) {
            return source + (place.column().isEmpty() ? "" : SHEET + Excerpt.clean(place.column()));
        }
        if (place.source().contains(SHEET) && !place.column().isEmpty()) {
            return source + SHEET + place.column();
        }
        String line = RuleMessages.text("print.line", place.row()).in(language);
        String column =
                position > 0 ? RuleMessages.text("print.column", position).in(language) : "";
        boolean isNumber = place.column().matches("[0-9]*");
        String name = isNumber ? "" : SHEET + Excerpt.clean(place.column());
        return source + SHEET + line + column + name;
    }

    /** What stands at a place: the cells of a row, or else the line of a file. */
    private Optional<Excerpt> excerpt(Place place) {
        for (DecisionTable table : tables) {
            if (table.source().equals(place.source())) {
                Optional<Excerpt> row = Excerpt.of(table, place);
                if (row.isPresent()) {
                    return row;
                }
            }
        }
        return texts.stream()
                .filter(text -> text.source().equals(place.source()))
                .findFirst()
                .flatMap(text -> Excerpt.of(text, place));
    }
}
