package responsa.streams.service;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// The knobs of every stage on Kafka Streams; a service's own mapping extends them.
public interface StreamsSettings {

    /// Where the state lies, below it a folder for each stage. It can be rebuilt from Kafka, which takes a
    /// while.
    @WithDefault("state")
    Path stateDir();

    /// Stream threads in this process; more than the input topic has partitions are of no use.
    @WithDefault("1")
    int threads();

    /// How often a transaction is committed: readers of the outputs wait that long.
    @WithDefault("100ms")
    Duration commitEvery();

    /// How long one transaction may stay open before the broker gives it up; waits within one record are
    /// shorter.
    @WithDefault("60s")
    Duration transactionTimeout();

    /// How long the group waits for a process that fell silent.
    @WithDefault("10s")
    Duration sessionTimeout();

    /// How long an ending process may take to commit and close its stores.
    @WithDefault("30s")
    Duration closeWithin();

    /// Passing failures of stream threads in ten minutes that are mended by a new thread; one more ends the
    /// service.
    @WithDefault("10")
    int restarts();

    /// How often what was read of passing topics is deleted, where the stage has some.
    @WithDefault("5m")
    Duration deleteReadEvery();
}
