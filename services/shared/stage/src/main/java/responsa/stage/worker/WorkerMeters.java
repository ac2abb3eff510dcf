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
    private final Counter cancelledUnderWay;
    private final Counter cancelledInHand;
    private final Counter again;

    WorkerMeters(String service, MeterRegistry meters) {
        this.in = counter("responsa.records.in", "Inputs begun", service, meters);
        this.out = counter("responsa.records.out", "Answers acknowledged", service, meters);
        this.dead = counter("responsa.records.dead", "Dead letters acknowledged", service, meters);
        this.skipped = counter("responsa.records.skipped", "Inputs found complete in the ledger", service, meters);
        this.repeats =
                counter("responsa.records.repeats", "Inputs that asked for what was asked before", service, meters);
        this.cancelledUnderWay = cancelled("under-way", service, meters);
        this.cancelledInHand = cancelled("answered", service, meters);
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

    /// @param answered whether the answer was there and not acknowledged yet
    void cancelled(boolean answered) {
        (answered ? cancelledInHand : cancelledUnderWay).increment();
    }

    void publishedAgain() {
        again.increment();
    }

    private static Counter cancelled(String when, String service, MeterRegistry meters) {
        return Counter.builder("responsa.calls.cancelled")
                .description("Calls given up: their partition was lost, or they took longer than the drain")
                .tag("service", service)
                .tag("when", when)
                .register(meters);
    }

    private static Counter counter(String name, String description, String service, MeterRegistry meters) {
        return Counter.builder(name)
                .description(description)
                .tag("service", service)
                .register(meters);
    }
}
