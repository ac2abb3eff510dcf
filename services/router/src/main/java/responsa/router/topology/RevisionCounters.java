package responsa.router.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What the router counts of tuples that were judged again; repeats and what comes after a retraction are not in it.
///
/// @param failed rejudgements that no judge answered
record RevisionCounters(Counter confirmed, Counter retracted, Counter undecided, Counter failed) {

    static RevisionCounters of(MeterRegistry meters) {
        return new RevisionCounters(
                counter(meters, "confirmed"),
                counter(meters, "retracted"),
                counter(meters, "undecided"),
                counter(meters, "failed"));
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("responsa.router.rejudged")
                .description("Tuples that were judged again, by what came of it")
                .tag("service", RouterTopology.NAME)
                .tag("result", result)
                .register(meters);
    }
}
