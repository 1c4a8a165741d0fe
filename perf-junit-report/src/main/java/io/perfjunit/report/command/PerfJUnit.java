package io.perfjunit.report.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code perf-junit}: {@code java -jar perf-junit-report-…-cli.jar <command>}. */
@Command(
        name = "perf-junit",
        description = "Results of load tests after the build: make reports again, put them together, show, compare.",
        mixinStandardHelpOptions = true,
        versionProvider = PerfJUnit.Version.class,
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            ReportCommand.class,
            MergeCommand.class,
            ShowCommand.class,
            CompareCommand.class,
            AnalyseCommand.class,
            ExportCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:a promise is broken or a figure worse, where --check asks for it",
            "2:wrong use",
            "3:an input could not be read",
            "4:an output could not be written"
        })
public final class PerfJUnit implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PerfJUnit() {}

    /** Runs the command that {@code arguments} name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandConsole console = CommandConsole.ofThisProcess();
        System.exit(run(console.out(), console.err(), arguments));
    }

    /** Runs a command and says how it went, as an exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int exitCode = new CommandLine(new PerfJUnit())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(PerfJUnit::wrongUse)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** One line and where to read on, in place of the whole usage. */
    private static int wrongUse(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("perf-junit: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = PerfJUnit.class.getPackage().getImplementationVersion();
            return new String[] {"perf-junit " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
