package responsa.local.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;

/// Somebody asked the process to end. Threads: any; signals come on threads of the JVM's own.
final class StopRequest {
    private final AtomicReference<Integer> code = new AtomicReference<>();
    private final Console console;
    private final IntConsumer halt;

    /// @param halt ends the process at once
    StopRequest(Console console, IntConsumer halt) {
        this.console = console;
        this.halt = halt;
    }

    /// One that Ctrl-C and SIGTERM make; the second signal ends the process at once.
    static StopRequest bySignals(Console console) {
        StopRequest request = new StopRequest(console, Runtime.getRuntime()::halt);
        Signals.register("INT", () -> request.make(ExitCode.INTERRUPTED));
        Signals.register("TERM", () -> request.make(ExitCode.TERMINATED));
        return request;
    }

    /// Asks to end with a code.
    void make(int exitCode) {
        if (code.compareAndSet(null, exitCode)) {
            console.say("Stopping: calls under way may finish; once more to end at once.");
        } else {
            halt.accept(exitCode);
        }
    }

    /// The code to end with, if somebody asked.
    Optional<Integer> code() {
        return Optional.ofNullable(code.get());
    }
}
