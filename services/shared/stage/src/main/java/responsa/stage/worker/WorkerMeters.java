package responsa.stage.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What a worker counts. Threads: any.
final class WorkerMeters {
    private final Counter in;
    private final Counter out;
    private final Counter dead;
    private final Counter skipped;
    private final Counter repeats;
    private final Counter cancelled;
    private final Counter again;

    WorkerMeters(String service, MeterRegistry meters) {
        this.in = counter("responsa.records.in", "Inputs begun", service, meters);
        this.out = counter("responsa.records.out", "Answers acknowledged", service, meters);
        this.dead = counter("responsa.records.dead", "Dead letters acknowledged", service, meters);
        this.skipped = counter("responsa.records.skipped", "Inputs found complete in the ledger", service, meters);
        this.repeats =
                counter("responsa.records.repeats", "Inputs that asked for what was asked before", service, meters);
        this.cancelled =
                counter("responsa.calls.cancelled", "Calls given up: lost, or longer than the drain", service, meters);
        this.again = counter("responsa.publish.retries", "Records sent again by the worker", service, meters);
    }

    void begun() {
        in.increment();
    }

    void published() {
        out.increment();
    }

    void buried() {
        dead.increment();
    }

    void skipped() {
        skipped.increment();
    }

    void repeated() {
        repeats.increment();
    }

    void cancelled() {
        cancelled.increment();
    }

    void publishedAgain() {
        again.increment();
    }

    private static Counter counter(String name, String description, String service, MeterRegistry meters) {
        return Counter.builder(name)
                .description(description)
                .tag("service", service)
                .register(meters);
    }
}
