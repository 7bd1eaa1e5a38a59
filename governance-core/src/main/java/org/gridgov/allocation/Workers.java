package org.gridgov.allocation;

import java.util.List;

/**
 * Runs independent pieces of work, maybe on several threads of the host.
 *
 * <p>The library starts no thread. The result never depends on how many there are. Implementations must run every piece
 * before they return, and pass on what a piece throws.
 */
@FunctionalInterface
public interface Workers {
    /**
     * Runs all pieces.
     *
     * @param pieces the pieces, the largest first
     */
    void run(List<Runnable> pieces);

    /** {@return workers that run one piece after another on the calling thread} */
    static Workers calling() {
        return pieces -> pieces.forEach(Runnable::run);
    }
}
