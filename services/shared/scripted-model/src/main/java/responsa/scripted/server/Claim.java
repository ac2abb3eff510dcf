package responsa.scripted.server;

/// A claim to a slot.
interface Claim {

    /// There is a slot now; whoever has it gives it back by [Slots#leave], perhaps before this returns.
    void serve();

    /// Whether nobody waits for it any more.
    boolean hasEnded();
}
