package org.gridgov.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.Place;
import org.gridgov.basics.Terms;
import org.gridgov.io.Sheet;
import org.gridgov.io.SheetBook;

/**
 * A copy of a workbook that shows its editor what was found (回执): red cells with the message as a comment, and one more
 * sheet that lists all findings.
 *
 * <p>Thread-safe.
 *
 * <p>Source: policy packs, {@code POLICY}: the same workbook annotated.
 */
public final class Receipt {
    private Receipt() {}

    /**
     * Annotates a workbook. O(bytes + findings).
     *
     * <p>Every cell keeps its text, the value saved beside a formula in the place of the formula; colours, widths, lists
     * and pictures of the original are not taken over. Equal input gives equal bytes.
     *
     * @param source the file as findings name it; findings of other files are left out
     * @param workbook the file
     * @param findings what was found
     * @param language the reader's language
     * @return the copy; the list of findings alone if the file can't be read
     */
    public static byte[] annotate(String source, byte[] workbook, Findings findings, Language language) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.place().source().equals(source)
                        || finding.place().source().startsWith(source + CellReference.SHEET))
                .toList();
        List<XlsxFile.Page> pages = new ArrayList<>();
        String list = language == Language.ZH ? "_检查结果" : "_findings";
        SheetBook book = WorkbookTables.book(source, workbook).value();
        for (SheetBook.Page page : book.pages()) {
            if (!page.name().equals(list)) {
                pages.add(page(page, own, language));
            }
        }
        pages.add(list(list, own, language));
        return XlsxFile.of(pages);
    }

    private static XlsxFile.Page page(SheetBook.Page page, List<Finding> findings, Language language) {
        SortedMap<Integer, List<String>> cells = new TreeMap<>();
        for (Sheet.Row row : page.sheet().rows()) {
            cells.put(row.number() - 1, row.cells());
        }
        SortedMap<Integer, SortedMap<Integer, String>> messages = new TreeMap<>();
        for (Finding finding : findings) {
            Place place = finding.place();
            if (place.source().equals(page.sheet().source()) && place.row() > 0) {
                int column = Math.max(0, CellReference.column(place.column()));
                messages.computeIfAbsent(place.row() - 1, any -> new TreeMap<>())
                        .merge(column, message(finding, language), (one, other) -> one + "\n\n" + other);
            }
        }
        List<XlsxFile.Mark> marks = new ArrayList<>();
        messages.forEach((row, byColumn) ->
                byColumn.forEach((column, message) -> marks.add(new XlsxFile.Mark(row, column, message))));
        return new XlsxFile.Page(page.name(), cells, List.of(), 0, List.of(), marks, 0);
    }

    private static String message(Finding finding, Language language) {
        return Terms.name(finding.level()).in(language)
                + " "
                + finding.code()
                + "\n"
                + finding.cause().in(language)
                + "\n"
                + finding.effect().in(language)
                + "\n"
                + finding.cure().in(language);
    }

    private static XlsxFile.Page list(String name, List<Finding> findings, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(RuleMessages.text("receipt.headings").in(language).lines().toList());
        for (Finding finding : findings) {
            Place place = finding.place();
            rows.add(List.of(
                    Terms.name(finding.level()).in(language),
                    finding.code(),
                    place.source()
                            .substring(place.source().lastIndexOf(CellReference.SHEET.strip()) + 1)
                            .strip(),
                    place.column().isEmpty() && place.row() > 0 ? String.valueOf(place.row()) : place.column(),
                    finding.cause().in(language),
                    finding.effect().in(language),
                    finding.cure().in(language)));
        }
        return new XlsxFile.Page(name, XlsxFile.numbered(rows), List.of(0), 1, List.of(), List.of(), rows.size() + 1);
    }
}
