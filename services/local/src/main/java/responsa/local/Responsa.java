package responsa.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.Console;
import responsa.local.journal.RunLog;
import responsa.stage.service.Carriers;

/// The program: the one class that knows the JVM's own streams and ends the JVM.
public final class Responsa {
    private static final String TERMINAL = "responsa.terminal";

    private Responsa() {}

    /// Runs a command and ends the JVM with its exit code.
    public static void main(String[] arguments) {
        Carriers.provide();
        RunLog.silence();
        PrintStream results = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int code = new CommandLineInterface(new Console(results, messages, Boolean.getBoolean(TERMINAL)))
                .execute(arguments);
        results.flush();
        messages.flush();
        // Runtime.exit would wait for nothing but hooks, and threads of libraries may still live.
        System.exit(code);
    }
}
