package responsa.exporter.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.FileKind;

/// What the exporter counts; `in` counts again what is read again after a failure. Threads: any.
final class ExporterMeters {
    private final Counter in;
    private final Counter out;
    private final Counter dead;
    private final Map<FileKind, Counter> rows = new EnumMap<>(FileKind.class);

    ExporterMeters(MeterRegistry meters) {
        this.in = counter("responsa.records.in", "Records read", meters);
        this.out = counter("responsa.records.out", "Records whose rows became final", meters);
        this.dead = counter("responsa.records.dead", "Dead letters acknowledged", meters);
        for (FileKind kind : FileKind.values()) {
            rows.put(
                    kind,
                    Counter.builder("responsa.exporter.rows")
                            .description("Rows that became final")
                            .tag("service", Clients.NAME)
                            .tag("kind", kind.folder())
                            .register(meters));
        }
    }

    void taken() {
        in.increment();
    }

    void buried() {
        dead.increment();
    }

    void became(Shard shard) {
        out.increment(shard.files().stream().mapToLong(ShardFile::rows).max().orElse(0));
        shard.rows().forEach((kind, count) -> rows.get(kind).increment(count));
    }

    private static Counter counter(String name, String description, MeterRegistry meters) {
        return Counter.builder(name)
                .description(description)
                .tag("service", Clients.NAME)
                .register(meters);
    }
}
