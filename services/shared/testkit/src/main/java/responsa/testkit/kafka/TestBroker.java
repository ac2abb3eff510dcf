package responsa.testkit.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import responsa.broker.EmbeddedBroker;
import responsa.topics.declared.Topic;

/// A broker as long as a test class (`@RegisterExtension static final`) or as one test (`@RegisterExtension
/// final`). Threads: the test's.
public final class TestBroker
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {
    private final int partitions;
    private final List<Topic<?, ?>> topics;
    private @Nullable EmbeddedBroker running;
    private @Nullable Path folder;
    private boolean forTheClass;

    private TestBroker(int partitions, List<Topic<?, ?>> topics) {
        this.partitions = partitions;
        this.topics = topics;
    }

    /// A broker with these topics, of so many partitions each.
    public static TestBroker with(int partitions, Topic<?, ?>... topics) {
        return new TestBroker(partitions, List.of(topics));
    }

    /// Where clients find it.
    public String bootstrap() {
        return running().bootstrap();
    }

    /// Client properties, as a service is given them.
    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrap());
    }

    /// Typed records to and from it.
    public TestRecords records() {
        return new TestRecords(bootstrap());
    }

    /// Makes more topics.
    public void create(int count, Topic<?, ?>... more) {
        List<NewTopic> wanted = Arrays.stream(more)
                .map(topic -> new NewTopic(topic.name(), Optional.of(count), Optional.empty())
                        .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                .toList();
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(wanted).all().get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("topics were not made", failed);
        }
    }

    /// Stops it; its data are kept for [#start].
    public void stop() {
        running().close();
        running = null;
    }

    /// Starts it, again or for a test that is no JUnit test; after a stop it has the same data and another
    /// port.
    public void start() {
        if (folder != null) {
            running = EmbeddedBroker.start(folder);
            return;
        }
        folder = temporary();
        running = EmbeddedBroker.start(folder);
        create(partitions, topics.toArray(Topic<?, ?>[]::new));
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forTheClass = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forTheClass) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forTheClass) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private EmbeddedBroker running() {
        return Objects.requireNonNull(running, "the broker is not started: @RegisterExtension is missing");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("responsa-broker-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
