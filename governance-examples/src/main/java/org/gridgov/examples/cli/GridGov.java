package org.gridgov.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gridgov.basics.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code gridgov} command.
 *
 * <p>Exit codes: 0 fine, 1 findings of level error, 2 usage, 3 unreadable input, 4 internal error. Output is UTF-8 on
 * every system.
 */
@Command(
        name = "gridgov",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "gridgov 0.1.0",
        description = "Grid governance: audit, merge, allocate, roster, explain. / 网格治理：检查、合网、派单匹配、排班、说明。",
        subcommands = {
            RunCommand.class,
            AllocateCommand.class,
            VerifyPlanCommand.class,
            CheckCommand.class,
            TerritoryCommand.class,
            MergeCommand.class,
            PolicyCommand.class,
            ListsCommand.class,
            ClaimsCommand.class,
            MeetingCommand.class,
            RotationCommand.class,
            ProjectCommand.class,
            ExplainCommand.class,
            DemoCommand.class
        })
public final class GridGov implements Runnable {
    @Option(
            names = "--lang",
            defaultValue = "zh",
            scope = ScopeType.INHERIT,
            paramLabel = "zh|en",
            description = "Language of the output. / 输出语言。")
    private String lang = "zh";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Runs the command and ends the program with its exit code.
     *
     * @param arguments the words of the command line
     */
    public static void main(String[] arguments) {
        // The validator of case rows announces itself through whatever logging it finds; here that is silence.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, Progress.isTerminal(), arguments);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where messages go
     * @param terminal whether somebody watches
     * @param arguments the words of the command line
     * @return the exit code
     */
    static int run(PrintStream out, PrintStream err, boolean terminal, String... arguments) {
        GridGov command = new GridGov();
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(parsed -> command.execute(parsed, out, err, terminal));
        return line.execute(arguments);
    }

    private int execute(ParseResult parsed, PrintStream out, PrintStream err, boolean terminal) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Object chosen = last.commandSpec().userObject();
        if (!(chosen instanceof Job job)) {
            last.commandSpec().commandLine().usage(spec.commandLine().getErr());
            return ExitCode.USAGE;
        }
        Language language = Language.find(lang)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "--lang must be zh or en, but is '" + lang + "'"));
        try {
            return job.run(new Session(out, language, new Progress(err, terminal, language)));
        } catch (UnreadableInput e) {
            err.print(e.in(language));
            err.flush();
            return e.exitCode();
        } catch (IOException | UncheckedIOException e) {
            err.println(Texts.of("unreadable", String.valueOf(e.getMessage())).in(language));
            return ExitCode.UNREADABLE;
        } catch (RuntimeException e) {
            err.println(Texts.of("internal", String.valueOf(e.getMessage())).in(language));
            return ExitCode.INTERNAL;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
