package org.gridgov.examples.cli;

/** What an answer about a pack is printed as. */
enum PolicyFormat {
    /** A text for people. */
    text,
    /** The same for programs. */
    json,
    /** The findings for editors and build servers. */
    sarif,
    /** The findings or scenarios as tests. */
    junit,
    /** A page that opens from a file. */
    html
}
