package responsa.local.console;

/// The exit codes of all commands.
public final class ExitCode {
    /// What was asked for is done.
    public static final int DONE = 0;
    /// The run failed, or a spec is unusable.
    public static final int FAILED = 1;
    /// Bad usage or a bad input file: the same again would end the same.
    public static final int MISUSED = 2;
    /// Ended by Ctrl-C, as shells count it: 128 and the signal's number.
    public static final int INTERRUPTED = 130;
    /// Ended by SIGTERM.
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
