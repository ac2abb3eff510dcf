package responsa.stage.worker;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The knobs of every LLM stage, as people write them; a service's own mapping extends them. What the worker makes of
/// them, and their bounds: [WorkerSettings#of].
public interface StageSettings {

    /// Calls under way at once in this process; past it partitions are paused, polling goes on. At most 4,096, and of
    /// one partition 1,500 inputs, which the note of a commit holds.
    @WithDefault("64")
    int inFlight();

    /// How long calls under way may take after their partition was given away; the pod's grace period must be longer.
    @WithDefault("15m")
    Duration drain();

    /// The longest time between finishing an input and committing it.
    @WithDefault("500ms")
    Duration commitEvery();

    /// Inputs from the first open one to the last one delivered, by partition; past it the partition is paused.
    @WithDefault("10000")
    int windowInputs();

    /// Bytes of the answers of these inputs, by partition; past it the partition is paused.
    @WithDefault("67108864")
    long windowBytes();

    /// How long an input waits for the spec or recipe that it names before it is set aside as a dead letter.
    @WithDefault("60s")
    Duration catalogueWithin();
}
