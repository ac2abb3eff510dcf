package responsa.stage.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Volume;

/// Reads the output partitions that some ledger asks for, uncommitted and to the end (R6 to R9), so that the thread
/// that polls never waits for it.
///
/// Threads: one of its own runs it; any may tell it what to read. Bound: the inbox makes it wait.
final class LedgerReader<I, O> implements Runnable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<Volume, String> topics;
    private final Inbox<Tenure<I, O>> inbox;
    private final BlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
    private final Map<TopicPartition, Reading<I, O>> readings = new HashMap<>();
    private volatile boolean closed;

    LedgerReader(Consumer<byte[], byte[]> consumer, Map<Volume, String> topics, Inbox<Tenure<I, O>> inbox) {
        this.consumer = consumer;
        this.topics = Map.copyOf(topics);
        this.inbox = inbox;
    }

    /// Reads a volume for a ledger until it is told to stop.
    void read(Tenure<I, O> tenure, Volume volume, long from) {
        orders.add(() -> open(new Reading<>(tenure, volume, from), from));
    }

    /// Stops it.
    void stop(Tenure<I, O> tenure, Volume volume) {
        orders.add(() -> readings.computeIfPresent(
                partition(tenure, volume), (partition, reading) -> reading.tenure() == tenure ? null : reading));
    }

    void close() {
        closed = true;
    }

    @Override
    public void run() {
        try (consumer) {
            while (!closed) {
                obey();
                readOn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            inbox.fail(failure);
        }
    }

    private void obey() throws InterruptedException {
        Runnable first = readings.isEmpty() ? orders.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS) : orders.poll();
        for (Runnable order = first; order != null; order = orders.poll()) {
            order.run();
        }
        if (!consumer.assignment().equals(readings.keySet())) {
            consumer.assign(readings.keySet());
        }
    }

    private void open(Reading<I, O> reading, long from) {
        TopicPartition partition = partition(reading.tenure(), reading.volume());
        try {
            long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long start = from < begin || from > end ? begin : from;
            readings.put(partition, reading.upTo(start));
            consumer.assign(readings.keySet());
            consumer.seek(partition, start);
            inbox.put(reading.tenure(), new Event.Opened(reading.volume(), start, end));
        } catch (RetriableException notNow) {
            orders.add(() -> open(reading, from));
        }
    }

    private void readOn() throws InterruptedException {
        if (readings.isEmpty()) {
            return;
        }
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        for (Map.Entry<TopicPartition, Reading<I, O>> each : readings.entrySet()) {
            Reading<I, O> reading = each.getValue();
            // Past markers of transactions, too, which no record tells of.
            long position = consumer.position(each.getKey());
            if (position > reading.upTo()) {
                each.setValue(reading.upTo(position));
                List<Entry> entries = entries(reading, polled, each.getKey());
                inbox.putRead(reading.tenure(), new Event.Read(reading.volume(), entries, position));
            }
        }
    }

    private List<Entry> entries(
            Reading<I, O> reading, ConsumerRecords<byte[], byte[]> polled, TopicPartition partition) {
        TopicPartition input = reading.tenure().partition();
        List<Entry> entries = new ArrayList<>();
        polled.records(partition)
                .forEach(record -> Letterhead.read(reading.volume(), record, input.topic(), input.partition())
                        .ifPresent(entries::add));
        return entries;
    }

    private TopicPartition partition(Tenure<I, O> tenure, Volume volume) {
        String topic = topics.get(volume);
        if (topic == null) {
            throw new IllegalArgumentException("this stage has no " + volume);
        }
        return new TopicPartition(topic, tenure.partition().partition());
    }

    /// @param upTo what was told of it
    private record Reading<I, O>(Tenure<I, O> tenure, Volume volume, long upTo) {
        Reading<I, O> upTo(long offset) {
            return new Reading<>(tenure, volume, offset);
        }
    }
}
