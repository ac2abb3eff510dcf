package responsa.exporter.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Renderer;
import responsa.exporter.domain.row.Rendering;
import responsa.exporter.domain.row.Taken;
import responsa.topics.declared.Topics;

/// From a manifest to the next failure, or to the end of the service: reads, writes, commits.
///
/// Threads: one, one for columns, and all cores for the rendering of what was polled. Bound: one open shard for each
/// partition, of which
/// a buffer is in memory, and the rows of one poll.
final class Shift implements AutoCloseable {
    private static final String OWN_LETTERS = Topics.deadLetters(Clients.NAME).name();
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(60);

    private final Desk desk;
    private final Inputs inputs;
    private final Reader reader;
    private final Burial burial;
    private final ShardWriter writer;
    private final ExecutorService columns;
    private final Map<Place, Instant> openSince = new TreeMap<>();
    private Instant nextRoll;
    private Instant nextLook;
    private long taken;

    private Shift(Desk desk, Inputs inputs, ShardWriter writer, ExecutorService columns) {
        this.desk = desk;
        this.inputs = inputs;
        this.writer = writer;
        this.columns = columns;
        this.reader = new Reader(Clients.consumer(desk.kafka()));
        this.burial = new Burial(desk.kafka(), desk.closing());
        Instant now = desk.environment().clock().instant();
        this.nextRoll = now.plus(desk.settings().rollEvery());
        this.nextLook = now.plus(LOOK_FOR_PARTITIONS);
    }

    /// Begins where the output directory's manifest says.
    ///
    /// @param topics all input topics
    /// @throws UnusableOutputException if the directory holds something else than this run's rows
    static Shift begin(Desk desk, Inputs inputs, Collection<TopicDescription> topics)
            throws IOException, InterruptedException {
        Map<String, String> ids = topics.stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.topicId().toString()));
        ExecutorService columns = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("exporter-columns").factory());
        try {
            ShardWriter writer = ShardWriter.open(desk.output(), ids, desk.settings(), desk.meters(), columns);
            Shift shift = new Shift(desk, inputs, writer, columns);
            shift.reader.read(Inputs.partitions(topics), writer.export().manifest());
            return shift;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            columns.close();
            throw failed;
        }
    }

    /// One round.
    ///
    /// @throws IOException if a step cannot be carried out
    void turn() throws IOException, InterruptedException {
        ConsumerRecords<byte[], byte[]> polled = reader.poll();
        for (Arrival arrival : arrivals(polled)) {
            take(arrival);
        }
        polled.nextOffsets().forEach((partition, next) -> writer.export().pass(Reader.place(partition), next.offset()));
        if (writer.isCommitDue()) {
            commit();
        }
        rollByTime();
        lookForPartitions();
        Finish waiting = desk.finishes().peek();
        if (waiting != null) {
            finish(waiting);
        }
        update();
    }

    /// What was not committed is thrown away: the next shift reads it again, into shards of the same bounds. The file
    /// that is being made is awaited, since the next shift removes it; those that wait are not begun.
    @Override
    public void close() {
        columns.shutdownNow();
        columns.close();
        reader.close();
        burial.close();
    }

    /// On all cores, since it is most of the work and pure; in the order that they came in.
    private static List<Arrival> arrivals(ConsumerRecords<byte[], byte[]> polled) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(polled.count());
        polled.forEach(all::add);
        return all.parallelStream().map(Arrival::of).toList();
    }

    private void take(Arrival arrival) throws IOException, InterruptedException {
        Taken arrived = arrival.taken();
        switch (arrival.rendering()) {
            case Rendering.Rows rows -> writer.carryOut(writer.export().take(arrived.place(), arrived.offset(), rows));
            case Rendering.Unreadable(String detail) -> {
                burial.bury(arrival.record(), arrived.source(), detail);
                desk.meters().buried();
                writer.export().pass(arrived.place(), arrived.offset() + 1);
            }
        }
        desk.meters().taken();
        taken++;
    }

    private void rollByTime() throws IOException, InterruptedException {
        Instant now = now();
        if (desk.settings().rollEvery().isPositive() && !now.isBefore(nextRoll)) {
            nextRoll = now.plus(desk.settings().rollEvery());
            rollAll();
        }
    }

    private void rollAll() throws IOException, InterruptedException {
        for (TopicPartition partition : reader.partitions()) {
            writer.export().pass(Reader.place(partition), reader.position(partition));
        }
        writer.carryOut(writer.export().roll());
        if (writer.export().isAhead()) {
            commit();
        }
    }

    private void commit() throws IOException, InterruptedException {
        reader.tell(writer.commit().nextOffsets());
    }

    /// Partitions can be added to a topic at any time.
    private void lookForPartitions() throws InterruptedException {
        if (!now().isBefore(nextLook)) {
            nextLook = now().plus(LOOK_FOR_PARTITIONS);
            reader.read(
                    Inputs.partitions(inputs.topics().values()), writer.export().manifest());
        }
    }

    private void finish(Finish waiting) throws IOException, InterruptedException {
        if (!waiting.isReached(reader::position)) {
            return;
        }
        switch (waiting.stage()) {
            case ASKED -> waiting.next(Finish.Stage.READING, ends(false));
            case READING -> waiting.next(Finish.Stage.READING_OWN_LETTERS, ends(true));
            case READING_OWN_LETTERS -> {
                rollAll();
                desk.finishes().remove(waiting);
                waiting.done().complete(null);
            }
        }
    }

    private Map<TopicPartition, Long> ends(boolean ownLetters) throws InterruptedException {
        Set<TopicPartition> asked = reader.partitions().stream()
                .filter(partition -> partition.topic().equals(OWN_LETTERS) == ownLetters)
                .collect(Collectors.toSet());
        return inputs.ends(asked);
    }

    private void update() {
        Instant now = now();
        Set<Place> open = writer.export().placesOpen();
        openSince.keySet().retainAll(open);
        open.forEach(place -> openSince.putIfAbsent(place, now));
        Instant oldest = openSince.values().stream().min(Instant::compareTo).orElse(null);
        long rowsOpen = writer.export().rowsOpen();
        desk.board().update(taken - rowsOpen, rowsOpen, oldest, reader.lag());
    }

    private Instant now() {
        return desk.environment().clock().instant();
    }

    /// A record, and the rows that it makes.
    private record Arrival(ConsumerRecord<byte[], byte[]> record, Taken taken, Rendering rendering) {
        static Arrival of(ConsumerRecord<byte[], byte[]> record) {
            Taken taken = Reader.taken(record);
            return new Arrival(record, taken, Renderer.render(taken));
        }
    }
}
