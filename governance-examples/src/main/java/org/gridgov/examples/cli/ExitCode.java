package org.gridgov.examples.cli;

/** What the command answers to the shell. */
final class ExitCode {
    /** All went well. */
    static final int FINE = 0;

    /** The data has findings of level error. */
    static final int FINDINGS = 1;

    /** The words of the command line are wrong. */
    static final int USAGE = 2;

    /** An input can't be read at all. */
    static final int UNREADABLE = 3;

    /** The command itself failed. */
    static final int INTERNAL = 4;

    private ExitCode() {}
}
