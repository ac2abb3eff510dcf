package responsa.router.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import responsa.streams.service.RecordCounters;

/// What the router counts.
///
/// @param repeats verdicts that were counted before
/// @param late verdicts that came when their case had settled
/// @param revisions of tuples that were judged again
record RouterCounters(RecordCounters records, Counter repeats, Counter late, RevisionCounters revisions) {

    static RouterCounters of(MeterRegistry meters) {
        return new RouterCounters(
                RecordCounters.of(meters, RouterTopology.NAME),
                counter(meters, "responsa.records.repeats", "Verdicts that were counted before"),
                counter(meters, "responsa.records.late", "Verdicts that came when their case had settled"),
                RevisionCounters.of(meters));
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("service", RouterTopology.NAME)
                .register(meters);
    }
}
