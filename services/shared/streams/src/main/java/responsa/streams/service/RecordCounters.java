package responsa.streams.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// How many records a stage took and what became of them. Threads: any.
///
/// @param in taken from its inputs
/// @param out handed on
/// @param dead set aside for a technical reason
public record RecordCounters(Counter in, Counter out, Counter rejected, Counter undecided, Counter dead) {

    /// The counters of a stage; a second call gives the same ones.
    public static RecordCounters of(MeterRegistry meters, String stage) {
        return new RecordCounters(
                counter(meters, stage, "in"),
                counter(meters, stage, "out"),
                counter(meters, stage, "rejected"),
                counter(meters, stage, "undecided"),
                counter(meters, stage, "dead"));
    }

    private static Counter counter(MeterRegistry meters, String stage, String exit) {
        return Counter.builder("responsa.records." + exit).tag("service", stage).register(meters);
    }
}
