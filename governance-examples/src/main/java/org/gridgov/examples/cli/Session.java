package org.gridgov.examples.cli;

import java.io.PrintStream;
import org.gridgov.basics.Language;

/** Where a command's results go, and in which language. */
record Session(PrintStream out, Language language, Progress progress) {
    void print(String text) {
        out.print(text);
    }
}
