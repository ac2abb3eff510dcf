package responsa.exporter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// The exporter's knobs.
@ConfigMapping(prefix = "responsa.exporter")
public interface ExporterSettings {

    /// The output: a directory, which must be on one file system, or `s3://BUCKET/PREFIX`. One exporter owns it at a
    /// time.
    @WithDefault("out")
    String out();

    /// Where the bucket is, if the output is one.
    S3Settings s3();

    /// A shard is closed when it has so many rows.
    @WithDefault("10000")
    int rowsPerShard();

    /// A shard is closed when its largest file has so many bytes; of columns those of their rows. Making columns takes
    /// 256 MiB of native memory and four times as many bytes.
    @WithDefault("67108864")
    long bytesPerShard();

    /// How often every open shard is closed, so that its rows can be seen; `0s` for never. What is closed by time has
    /// other boundaries in every run; by rows and bytes alone they are always the same.
    @WithDefault("60s")
    Duration rollEvery();

    /// Names the run that the directory belongs to; one that holds another run's rows is refused.
    @WithDefault("default")
    String run();

    /// The heading of the dataset card.
    @WithDefault("Deliberative-alignment dataset")
    String title();

    /// What the dataset card says first, such as a warning; every line is a note of its own.
    Optional<String> notes();
}
