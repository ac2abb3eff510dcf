package responsa.intake.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What intake counts. Threads: any.
///
/// @param in lines read that are not blank
/// @param out prompts acknowledged
/// @param rejected lines acknowledged as unreadable
/// @param alreadyThere prompts that an earlier submission of the same content brought
record IntakeMeters(Counter in, Counter out, Counter rejected, Counter alreadyThere) {

    static IntakeMeters of(MeterRegistry meters) {
        return new IntakeMeters(
                counter(meters, "responsa.records.in", "Lines read"),
                counter(meters, "responsa.records.out", "Prompts acknowledged"),
                counter(meters, "responsa.records.rejected", "Unreadable lines acknowledged"),
                counter(meters, "responsa.intake.already.there", "Prompts that an earlier submission brought"));
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("service", "intake")
                .register(meters);
    }
}
