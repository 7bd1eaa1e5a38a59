package org.gridgov.examples.cli;

import java.io.IOException;

/** A command that can be run. */
interface Job {
    /**
     * Does the work.
     *
     * @param session where results go and in which language
     * @return the exit code
     * @throws IOException if a file can't be read or written
     */
    int run(Session session) throws IOException;
}
