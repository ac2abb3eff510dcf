package responsa.system;

/// What the classes of system tests share, as their `@ResourceLock` names it: two of the same lane never run at once,
/// two of different lanes may.
public final class Lanes {
    /// Images, the container engine, the cluster.
    public static final String CONTAINERS = "containers";

    /// Runs and services as processes of this machine.
    public static final String PROCESSES = "processes";

    private Lanes() {}
}
