package responsa.stage.worker;

import java.time.Duration;

/// The knobs of a worker.
///
/// @param inFlight calls under way at once; past it partitions are paused, polling goes on
/// @param drain how long calls under way may take after their partition was given away; below the pod's grace period
/// @param commitEvery the longest time between finishing an input and committing it
/// @param windowInputs inputs from the first open one to the last one delivered, by partition
/// @param windowBytes answers of these inputs, by partition
public record WorkerSettings(int inFlight, Duration drain, Duration commitEvery, int windowInputs, long windowBytes) {

    /// What a process carries. What the note of a commit holds (R9) bounds every partition by itself.
    public static final int MOST_IN_FLIGHT = 4096;

    public WorkerSettings {
        check("in-flight", inFlight, 1, MOST_IN_FLIGHT);
        check("drain", drain.toMillis(), 0, Duration.ofDays(1).toMillis());
        check("commit-every", commitEvery.toMillis(), 1, Duration.ofMinutes(1).toMillis());
        check("window-inputs", windowInputs, 1, 100_000);
        check("window-bytes", windowBytes, 1, 1L << 30);
    }

    /// 64 calls in flight, 15 minutes to drain, a commit twice a second, 10,000 inputs or 64 MiB of answers.
    public static WorkerSettings defaults() {
        return new WorkerSettings(64, Duration.ofMinutes(15), Duration.ofMillis(500), 10_000, 64L << 20);
    }

    /// What a service's settings say to its worker.
    ///
    /// @throws IllegalArgumentException if one of them is out of its bounds; the message names it
    public static WorkerSettings of(StageSettings settings) {
        return new WorkerSettings(
                settings.inFlight(),
                settings.drain(),
                settings.commitEvery(),
                settings.windowInputs(),
                settings.windowBytes());
    }

    /// These, with another number of calls in flight.
    public WorkerSettings withInFlight(int calls) {
        return new WorkerSettings(calls, drain, commitEvery, windowInputs, windowBytes);
    }

    /// These, with another time to drain.
    public WorkerSettings withDrain(Duration longest) {
        return new WorkerSettings(inFlight, longest, commitEvery, windowInputs, windowBytes);
    }

    private static void check(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; it must be %d to %d".formatted(field, value, least, most));
        }
    }
}
