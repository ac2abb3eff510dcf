package responsa.local.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.local.books.Books;
import responsa.local.books.Scope;
import responsa.topics.declared.Topics;

/// Keeps the books of a run while it runs.
///
/// Threads: a thread of its own polls for ever and writes the books; all methods may be called on any.
public final class BooksWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BooksWatch.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int BATCH = 2000;

    private final Consumer<byte[], byte[]> consumer;
    private final Books books;
    private final AtomicLong submitted = new AtomicLong();
    private final Queue<Landmark> landmarks = new ConcurrentLinkedQueue<>();
    private final Thread reader;
    private volatile boolean closing;
    private volatile Report report;
    private volatile @Nullable RuntimeException failure;

    private BooksWatch(Consumer<byte[], byte[]> consumer, Scope scope) {
        this.consumer = consumer;
        this.books = new Books(scope);
        this.report = written();
        this.reader = Thread.ofPlatform().name("responsa-books").unstarted(this::run);
    }

    /// Starts reading, and shows the books as gauges: `responsa.books.difference` and one for each term.
    ///
    /// @param kafka client properties
    public static BooksWatch start(Map<String, Object> kafka, Scope scope, MeterRegistry meters) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        BooksWatch watch = new BooksWatch(
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()), scope);
        BooksMeters.bind(() -> watch.report, meters);
        watch.reader.start();
        return watch;
    }

    /// What the books say; at most about a second old.
    ///
    /// @throws IllegalStateException if they cannot be kept any longer
    public Report report() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw new IllegalStateException("The books cannot be kept: " + failed, failed);
        }
        return report;
    }

    /// Tells the left side of the first equation.
    ///
    /// @param lines what intake counted so far when it read the files
    public void submitted(long lines) {
        submitted.set(lines);
    }

    /// Waits until all that stands in the topics now is in the books.
    ///
    /// @throws IllegalStateException if that takes longer than any transaction can be open, with what is not read
    public void catchUp() throws InterruptedException {
        Landmark landmark = new Landmark();
        landmarks.add(landmark);
        if (!landmark.passed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("The books did not catch up with the topics within %d minutes: %s."
                    .formatted(LONGEST.toMinutes(), landmark.behind));
        }
    }

    /// Ends the reading.
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
    }

    private void run() {
        try (consumer) {
            follow();
        } catch (RuntimeException failed) { // a thread begins here
            LOG.error("The books cannot be kept", failed);
            failure = failed;
        } finally {
            landmarks.forEach(landmark -> landmark.passed.countDown());
        }
    }

    private void follow() {
        boolean begun = false;
        while (!closing) {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                consumer.poll(POLL).forEach(found -> Entries.read(found).ifPresent(books::apply));
                report = written();
                pass();
            } catch (WakeupException woken) {
                LOG.debug("the books are closed");
            } catch (KafkaException failed) {
                LOG.warn("the books cannot be read, they go on trying: {}", failed.toString());
                pause();
            }
        }
    }

    /// Submissions first, so that few entries wait for the submission of their case.
    private void begin() {
        List<TopicPartition> prompts = partitions(Topics.PROMPTS.name());
        consumer.assign(prompts);
        consumer.seekToBeginning(prompts);
        Landmark everySubmission = new Landmark();
        while (!closing && !everySubmission.isPassed(consumer)) {
            consumer.poll(POLL).forEach(found -> Entries.read(found).ifPresent(books::apply));
        }
        List<TopicPartition> all = new ArrayList<>();
        Entries.topics().forEach(topic -> all.addAll(partitions(topic)));
        consumer.assign(all);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
    }

    private void pass() {
        landmarks.removeIf(landmark -> {
            boolean passed = landmark.isPassed(consumer);
            if (passed) {
                landmark.passed.countDown();
            }
            return passed;
        });
    }

    private Report written() {
        return new Report(books.balance(submitted.get()), books.drafts(), books.spending(), books.retracted());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException nobodyInterrupts) {
            Thread.currentThread().interrupt();
        }
    }

    /// The ends of all partitions when the reader first hears of it.
    private static final class Landmark {
        private final CountDownLatch passed = new CountDownLatch(1);
        private Map<TopicPartition, Long> ends = Map.of();
        private volatile String behind = "nothing was read";

        boolean isPassed(Consumer<?, ?> consumer) {
            if (ends.isEmpty()) {
                ends = consumer.endOffsets(consumer.assignment());
            }
            Optional<String> first = ends.entrySet().stream()
                    .filter(end -> consumer.position(end.getKey()) < end.getValue())
                    .findFirst()
                    .map(end -> "%s@%d is next and it ends at %d"
                            .formatted(end.getKey(), consumer.position(end.getKey()), end.getValue()));
            behind = first.orElse("");
            return first.isEmpty();
        }
    }
}
