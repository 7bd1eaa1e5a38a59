package org.gridgov.rules.compile;

import java.util.function.Supplier;

/**
 * Calls of the engine from inside somebody else's program.
 *
 * <p>Drools finds its parts through the thread's class loader, which in a host may know nothing of them. Thread-safe.
 */
public final class EngineCalls {
    private EngineCalls() {}

    /**
     * Runs a call with this library's class loader on the thread, and puts the host's one back whatever happens.
     *
     * @param <T> the type of the result
     * @param call the call
     * @return its result
     */
    public static <T> T run(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EngineCalls.class.getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
