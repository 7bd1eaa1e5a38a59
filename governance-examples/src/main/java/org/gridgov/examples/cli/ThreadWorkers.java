package org.gridgov.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridgov.allocation.Workers;

/** Runs pieces of work on a fixed number of threads; on the calling one if there is but one. */
final class ThreadWorkers implements Workers, AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    ThreadWorkers(int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void run(List<Runnable> pieces) {
        if (threads == 1 || pieces.size() < 2) {
            pieces.forEach(Runnable::run);
            return;
        }
        List<Future<?>> waiting = new ArrayList<>();
        pieces.forEach(piece -> waiting.add(pool.submit(piece)));
        waiting.forEach(ThreadWorkers::await);
    }

    /** Waits for a piece, and passes on what it threw. */
    static <T> T await(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The command was interrupted", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
