package responsa.local.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The books as gauges, at all times.
final class BooksMeters {
    private BooksMeters() {}

    static void bind(Supplier<Report> report, MeterRegistry meters) {
        gauge("responsa.books.difference", now -> now.balance().difference(), report, meters);
        gauge("responsa.books.submitted", now -> now.balance().submitted(), report, meters);
        gauge("responsa.books.in.flight", now -> now.balance().inFlight(), report, meters);
        gauge("responsa.books.unreadable", now -> now.balance().unreadable(), report, meters);
        gauge("responsa.books.duplicates", now -> now.balance().duplicates(), report, meters);
        gauge("responsa.books.accepted", now -> now.balance().accepted(), report, meters);
        gauge("responsa.books.rejected", now -> now.balance().rejected(), report, meters);
        gauge("responsa.books.undecided", now -> now.balance().undecided(), report, meters);
        gauge("responsa.books.dead", now -> now.balance().dead(), report, meters);
        gauge("responsa.books.drafts.difference", now -> now.drafts().difference(), report, meters);
    }

    private static void gauge(
            String name, ToDoubleFunction<Report> value, Supplier<Report> report, MeterRegistry meters) {
        Gauge.builder(name, report, asked -> value.applyAsDouble(asked.get()))
                .strongReference(true)
                .register(meters);
    }
}
