package responsa.streams.service;

import java.nio.file.Path;
import java.time.Duration;

/// Settings that a test spells out.
record PlainSettings(
        Path stateDir,
        int threads,
        Duration commitEvery,
        Duration transactionTimeout,
        Duration sessionTimeout,
        Duration closeWithin,
        int restarts,
        Duration deleteReadEvery)
        implements StreamsSettings {

    static PlainSettings in(Path stateDir) {
        Duration tenSeconds = Duration.ofSeconds(10);
        Duration session = Duration.ofSeconds(3); // a thread that failed does not leave: the next one waits that long
        return new PlainSettings(
                stateDir, 1, Duration.ofMillis(50), tenSeconds, session, tenSeconds, 2, Duration.ofMillis(100));
    }

    PlainSettings withThreads(int wanted) {
        return new PlainSettings(
                stateDir,
                wanted,
                commitEvery,
                transactionTimeout,
                sessionTimeout,
                closeWithin,
                restarts,
                deleteReadEvery);
    }

    PlainSettings withCommitEvery(Duration wanted) {
        return new PlainSettings(
                stateDir, threads, wanted, transactionTimeout, sessionTimeout, closeWithin, restarts, deleteReadEvery);
    }
}
