package org.gridgov.examples.cli;

/** What is printed on standard output. */
enum Format {
    /** A text for people. */
    text,
    /** The same for programs. */
    json
}
