package org.gridgov.rules.pack;

/** A form in which a file holds decision tables; all of them say the same. */
public enum TableForm {
    /** Text with commas, one row a line. */
    CSV(TableFiles.CSV),
    /** A workbook, one sheet a table. */
    XLSX(TableFiles.XLSX),
    /** YAML, one list a row. */
    YAML(TableFiles.YAML);

    private final String ending;

    TableForm(String ending) {
        this.ending = ending;
    }

    /** {@return the ending of such a file's name, with its dot} */
    public String ending() {
        return ending;
    }
}
