package responsa.local.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.UnusableFolderException;
import responsa.local.input.UnusableInputException;

/// Takes a command line and answers with an exit code.
public final class CommandLineInterface {
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
                .addSubcommand(new SpecCommand(console))
                .setOut(new PrintWriter(results))
                .setErr(new PrintWriter(messages))
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

    private int refused(Exception failure) throws Exception {
        return switch (failure) {
            case UnusableInputException unusable -> said(unusable);
            case UnusableFolderException unusable -> said(unusable);
            default -> throw failure;
        };
    }

    private int said(RuntimeException unusable) {
        String.valueOf(unusable.getMessage()).lines().forEach(console::say);
        return ExitCode.MISUSED;
    }
}
