package org.gridgov.examples.cli;

import java.util.function.Function;
import org.gridgov.basics.Finding;
import org.gridgov.basics.Findings;
import org.gridgov.basics.Language;
import org.gridgov.basics.LocalText;

/** An input that can't be read at all, or an option that can't be meant; carries what to tell the user. */
final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText text;
    private final transient Function<Language, String> details;
    private final int exitCode;

    UnreadableInput(LocalText text, Findings findings) {
        this(text, language -> lines(findings, language));
    }

    UnreadableInput(LocalText text, Function<Language, String> details) {
        this(text, details, ExitCode.UNREADABLE);
    }

    private UnreadableInput(LocalText text, Function<Language, String> details, int exitCode) {
        super(text.en());
        this.text = text;
        this.details = details;
        this.exitCode = exitCode;
    }

    /** An option that can't be meant: a mistake of usage. */
    static UnreadableInput usage(LocalText text) {
        return new UnreadableInput(text, language -> "", ExitCode.USAGE);
    }

    private static String lines(Findings findings, Language language) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append(finding.in(language)).append('\n');
        }
        return lines.toString();
    }

    LocalText text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }

    /** What the user is told: one line, and below it what was found, each line ended. */
    String in(Language language) {
        return text.in(language) + "\n" + details.apply(language);
    }
}
