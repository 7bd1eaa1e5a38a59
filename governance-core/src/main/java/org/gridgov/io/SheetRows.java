package org.gridgov.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridgov.basics.Place;
import org.gridgov.snapshot.Rows;

/** Makes rows of a sheet: its first row says what stands below. */
final class SheetRows {
    private final RowMaker maker;
    private final Remarks remarks;

    SheetRows(RowMaker maker, Remarks remarks) {
        this.maker = maker;
        this.remarks = remarks;
    }

    void addTo(Rows.Builder rows, Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        Place file = Place.of(sheet.source());
        Sheet.Row heading = sheet.rows().get(0);
        Map<Integer, Column> columns = maker.columns(heading.cells(), file.row(heading.number()), remarks);
        if (lacksColumns(columns, file.row(heading.number()))) {
            return;
        }
        List<Sheet.Row> body = sheet.rows().subList(1, sheet.rows().size());
        for (Sheet.Row row : body) {
            if (remarks.full()) {
                return;
            }
            Place place = file.row(row.number());
            Map<Column, Written> cells = new HashMap<>();
            boolean good = true;
            for (Map.Entry<Integer, Column> column : columns.entrySet()) {
                int at = column.getKey();
                String text = at < row.cells().size() ? row.cells().get(at) : "";
                cells.put(
                        column.getValue(),
                        Written.cell(place.column(heading.cells().get(at)), text));
            }
            for (int i = 0; i < row.cells().size(); i++) {
                boolean headless =
                        i >= heading.cells().size() || heading.cells().get(i).isEmpty();
                if (headless && !row.cells().get(i).isEmpty()) {
                    remarks.error(Code.NO_COLUMN, place.column(CellText.letters(i)));
                    good = false;
                }
            }
            if (good) {
                maker.make(place, cells, remarks).ifPresent(record -> rows.add(place, record));
            }
        }
    }

    private boolean lacksColumns(Map<Integer, Column> columns, Place place) {
        boolean lacks = false;
        for (Column column : maker.table().columns()) {
            if (!columns.containsValue(column) && !maker.canBeBlank(column)) {
                remarks.error(Code.MISSING_COLUMN, place, maker.table().name(), column.heading());
                lacks = true;
            }
        }
        return lacks;
    }
}
