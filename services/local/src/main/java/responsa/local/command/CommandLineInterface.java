package responsa.local.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.UnusableFolderException;
import responsa.local.input.UnusableInputException;

/// Takes a command line and answers with an exit code.
public final class CommandLineInterface {
    private static final int WIDTH = 100;

    private final Console console;
    private final Map<String, String> environment;

    /// With the variables of this process.
    public CommandLineInterface(Console console) {
        this(console, System.getenv());
    }

    CommandLineInterface(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /// Runs a command to its end.
    public int execute(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new RunCommand(console, environment))
                .addSubcommand(new JudgeCommand(console, environment))
                .addSubcommand(new RejudgeCommand(console, environment))
                .addSubcommand(new CalibrateCommand(console, environment))
                .addSubcommand(new SpecCommand(console))
                .addSubcommand(new ControlCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new TraceCommand(console))
                .setOut(new PrintWriter(results))
                .setErr(new PrintWriter(messages))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((wrong, given) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> refused(failure));
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        results.toString().lines().forEach(text -> console.print(List.of(text)));
        messages.toString().lines().forEach(console::say);
        return code;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.MISUSED;
    }

    /// Says what is wrong, and where help is; the whole help below it would hide it.
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        String commands = String.join(", ", command.getSubcommands().keySet());
        command.getErr()
                .println("%s%s --help shows what there is."
                        .formatted(
                                commands.isEmpty() ? "" : "The commands are " + commands + ". ",
                                command.getCommandSpec().qualifiedName()));
        return ExitCode.MISUSED;
    }

    private int refused(Exception failure) {
        return switch (failure) {
            case UnusableInputException unusable -> said(unusable);
            case UnusableFolderException unusable -> said(unusable);
            default -> unforeseen(failure);
        };
    }

    /// The message of an exception that nobody foresaw may quote a prompt: only its kind and place are told.
    private int unforeseen(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        console.say(
                "Responsa failed in a way that it does not know: %s%s. That is a defect of Responsa; report this line."
                        .formatted(failure.getClass().getName(), trace.length == 0 ? "" : " at " + trace[0]));
        return ExitCode.FAILED;
    }

    private int said(RuntimeException unusable) {
        String.valueOf(unusable.getMessage()).lines().forEach(console::say);
        return ExitCode.MISUSED;
    }
}
