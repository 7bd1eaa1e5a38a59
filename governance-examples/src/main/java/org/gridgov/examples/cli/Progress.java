package org.gridgov.examples.cli;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;
import org.gridgov.basics.Language;
import org.gridgov.merging.regroup.RegroupProgress;
import org.jspecify.annotations.Nullable;

/** Says on a terminal what is being done, once it takes longer than two seconds; silent when piped. */
final class Progress {
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final Language language;
    private final long start = System.nanoTime();

    Progress(PrintStream out, boolean terminal, Language language) {
        this.out = out;
        this.terminal = terminal;
        this.language = language;
    }

    void step(String key) {
        if (terminal && System.nanoTime() - start > PATIENCE_NANOS) {
            out.println("… " + Texts.of("progress." + key).in(language));
        }
    }

    /** Tells how many of several folders are done. */
    synchronized void done(String name, int count, int all) {
        if (terminal && System.nanoTime() - start > PATIENCE_NANOS) {
            out.println("… " + count + "/" + all + " " + name);
        }
    }

    /** Tells of the stages of a search, and stops it after some seconds; null never stops it. */
    RegroupProgress regrouping(@Nullable Integer seconds) {
        long begin = System.nanoTime();
        long most = seconds == null ? Long.MAX_VALUE : seconds * 1_000_000_000L;
        return new RegroupProgress(
                (stage, objective, bound) -> step("merge." + stage), () -> System.nanoTime() - begin > most);
    }

    /** Whether standard streams belong to a terminal; since Java 22 a console exists even when piped, and says so. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(isTerminal.invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
