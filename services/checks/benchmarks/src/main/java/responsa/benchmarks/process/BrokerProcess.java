package responsa.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import responsa.topics.creation.TopicCreation;
import responsa.topics.declared.TopicDeclarations;

/// A broker in a process of its own, with all topics. Threads: any.
public final class BrokerProcess implements AutoCloseable {
    static final String ROLE = "broker";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JavaProcess process;
    private final String bootstrap;

    private BrokerProcess(JavaProcess process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    /// Starts one, and makes the topics.
    ///
    /// @param folder where its log and what it says lie; made if it is not there
    public static BrokerProcess start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        JavaProcess process = JavaProcess.start(
                List.of("-Xmx1g"),
                folder.resolve("broker.txt"),
                ROLE,
                List.of(folder.resolve("broker").toString()));
        BrokerProcess broker = new BrokerProcess(process, process.line());
        process.drain();
        TopicCreation.create(broker.kafka(), TopicDeclarations.bundled(), PATIENCE, waits -> {});
        return broker;
    }

    /// Client properties.
    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrap);
    }

    /// `host:port`.
    public String bootstrap() {
        return bootstrap;
    }

    /// The processor time that it took so far.
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
