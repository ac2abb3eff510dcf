package responsa.stage.service;

/// The platform threads that carry virtual ones.
///
/// A virtual thread that waits for a class which another one loads or initialises keeps its carrier (as of JDK 25). The
/// JDK makes as many carriers as there are processors: in a container of one or two, the first calls of a stage, all at
/// once and all through the same new classes, can hold every carrier while the thread that they wait for has none. That
/// process stands still for ever, without an error. A carrier that has nothing to carry costs its stack.
public final class Carriers {
    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final String LIMIT = "jdk.virtualThreadScheduler.maxPoolSize";
    private static final int ENOUGH = 64;
    private static final int MOST = 256;

    private Carriers() {}

    /// Has enough of them made, unless the command line says how many. It must be called before the first virtual
    /// thread is made, since the JDK looks only then.
    public static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, Integer.toString(ENOUGH));
            System.setProperty(LIMIT, Integer.toString(MOST));
        }
    }
}
