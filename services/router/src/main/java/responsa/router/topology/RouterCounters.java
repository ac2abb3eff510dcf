package responsa.router.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import responsa.streams.service.RecordCounters;

/// What the router counts.
///
/// @param repeats verdicts that were counted before
record RouterCounters(RecordCounters records, Counter repeats, RevisionCounters revisions) {

    static RouterCounters of(MeterRegistry meters) {
        Counter repeats = Counter.builder("responsa.records.repeats")
                .description("Verdicts that were counted before")
                .tag("service", RouterTopology.NAME)
                .register(meters);
        return new RouterCounters(RecordCounters.of(meters, RouterTopology.NAME), repeats, RevisionCounters.of(meters));
    }
}
