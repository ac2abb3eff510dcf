package responsa.testkit.guarantee;

/// Something that was seen of a run.
public sealed interface Observation {

    /// An input entered.
    record Submitted(String input) implements Observation {}

    /// An input left by an exit, or stands complete in its output.
    record Settled(String input, String exit) implements Observation {}

    /// A record with this content-addressed id was stored where each id may stand once.
    record Stored(String id) implements Observation {}

    /// A worker took a partition over; it reads the ledger from here on.
    record Took(String worker, int partition) implements Observation {}

    /// A model was called.
    ///
    /// @param call names what is paid: the same again is a repeat
    record Called(String worker, int partition, String call) implements Observation {}

    /// The answer to a call stands in the ledger.
    record Acknowledged(String call) implements Observation {}

    /// A worker was killed, or fell out of its group.
    record Lost(String worker) implements Observation {}
}
