package responsa.stage.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.ledger.Decision;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Roster;

/// Polls for ever, follows what the ledgers decide, commits.
///
/// Threads: its own; nothing on it waits for a call, a record or the ledger's reader.
/// Bound: the roster's calls in flight; a partition pauses when its ledger says so, all pause when the inputs in hand
/// are too large together.
/// Order: none among answers; only contiguous prefixes are committed.
final class PollLoop<I, O, M> {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration BUSY = Duration.ofMillis(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Desk<I, O, M> desk;
    private final WorkerSettings settings;
    private final Roster<Tenure<I, O>> roster;
    private final Holdings<I, O> holdings;
    private final InstantSource clock;
    private Instant nextCommit = Instant.MIN;
    private boolean committing;
    private long changes;
    private long done;

    PollLoop(
            Consumer<byte[], byte[]> consumer,
            Desk<I, O, M> desk,
            WorkerSettings settings,
            Roster<Tenure<I, O>> roster,
            Holdings<I, O> holdings,
            InstantSource clock) {
        this.consumer = consumer;
        this.desk = desk;
        this.settings = settings;
        this.roster = roster;
        this.holdings = holdings;
        this.clock = clock;
    }

    void subscribe() {
        consumer.subscribe(List.of(desk.definition().input().name()), holdings);
    }

    /// One round.
    void turn() throws InterruptedException {
        boolean busy = roster.inFlight() > 0 || holdings.all().stream().anyMatch(PollLoop::hasMore);
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(busy ? Duration.ZERO : IDLE);
        deliver(polled);
        long changes = desk.definition().work().changes();
        apply(busy && polled.isEmpty() ? BUSY : Duration.ZERO);
        recall(changes);
        holdings.welcome();
        holdings.tick();
        follow();
        holdings.held().forEach(this::pauseOrResume);
        commit();
    }

    /// One round of finishing what was given away.
    ///
    /// @return whether nothing is left
    boolean drain() throws InterruptedException {
        apply(BUSY);
        holdings.tick();
        follow();
        return holdings.all().isEmpty();
    }

    /// Inputs finished since the start.
    long done() {
        return done;
    }

    /// What was parked before the number was read is parked in the ledgers by now, and nothing of it is missed.
    private void recall(long now) {
        if (now != changes) {
            changes = now;
            holdings.all().forEach(tenure -> tenure.ledger().apply(new Event.Recalled()));
        }
    }

    private static boolean hasMore(Tenure<?, ?> tenure) {
        return tenure.ledger().waiting() > 0 || !tenure.reading().isEmpty();
    }

    private void deliver(ConsumerRecords<byte[], byte[]> polled) {
        polled.nextOffsets()
                .forEach((partition, next) -> holdings.held(partition)
                        .ifPresent(tenure -> deliver(tenure, polled.records(partition), next.offset())));
    }

    private void deliver(Tenure<I, O> tenure, List<ConsumerRecord<byte[], byte[]>> records, long position) {
        List<Event.Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Taken<I, O> input = desk.take(record);
            tenure.take(input);
            arrivals.add(new Event.Arrival(input.offset(), input.identity()));
        }
        tenure.ledger().apply(new Event.Delivered(arrivals, position));
    }

    private void apply(Duration patience) throws InterruptedException {
        for (Inbox.Item<Tenure<I, O>> item : desk.inbox().take(patience)) {
            Tenure<I, O> tenure = item.holder();
            Event event = item.event();
            if (item.failure() != null) {
                throw new IllegalStateException("a thread of this worker failed", item.failure());
            }
            if (tenure != null && event != null && holdings.has(tenure)) {
                tenure.ledger().apply(event);
                if (event instanceof Event.Parked(long offset)) {
                    tenure.input(offset).ifPresent(Taken::parked);
                }
            }
        }
    }

    private void follow() {
        Optional<Roster.Turn<Tenure<I, O>>> turn = roster.next();
        while (turn.isPresent()) {
            follow(turn.get().holder(), turn.get().decision());
            turn = roster.next();
        }
    }

    private void follow(Tenure<I, O> tenure, Decision decision) {
        switch (decision) {
            case Decision.Plan(long input) -> plan(tenure, input);
            case Decision.Call(long input, Part part, List<byte[]> memos) -> {
                tenure.ledger().apply(new Event.Called(input, part));
                Errand<I, O, M> errand = errand(tenure, input);
                tenure.call(() -> errand.answer(part, memos));
            }
            case Decision.CallTogether(long input, List<Part> parts) -> {
                tenure.ledger().apply(new Event.CalledTogether(input, parts));
                Errand<I, O, M> errand = errand(tenure, input);
                tenure.call(() -> errand.answerTogether(parts));
            }
            case Decision.Repeat(long input) -> {
                tenure.ledger().apply(new Event.Called(input, Part.WHOLE));
                tenure.call(errand(tenure, input)::repeat);
            }
            case Decision.Skip(long input) -> {
                desk.meters().skipped();
                letGo(tenure, input);
            }
            case Decision.Finish(long input) -> {
                done++;
                letGo(tenure, input);
            }
            case Decision.Wait none -> {}
            case Decision.Commit none -> {}
        }
    }

    private void plan(Tenure<I, O> tenure, long input) {
        desk.meters().begun();
        tenure.ledger().apply(new Event.Planning(input));
        tenure.input(input).ifPresent(taken -> taken.begun(clock.instant()));
        tenure.plan(errand(tenure, input)::plan);
    }

    private void letGo(Tenure<I, O> tenure, long input) {
        tenure.ledger().apply(new Event.Finished(input));
        tenure.letGo(input);
    }

    private Errand<I, O, M> errand(Tenure<I, O> tenure, long offset) {
        return new Errand<>(
                desk,
                tenure,
                tenure.input(offset)
                        .orElseThrow(() -> new IllegalStateException(
                                "%s@%d is not in hand".formatted(tenure.partition(), offset))));
    }

    private void pauseOrResume(Tenure<I, O> tenure) {
        boolean pause = !tenure.ledger().wantsMore() || isFull();
        if (pause != tenure.isPaused()) {
            tenure.paused(pause);
            List<TopicPartition> partition = List.of(tenure.partition());
            if (pause) {
                consumer.pause(partition);
            } else {
                consumer.resume(partition);
            }
        }
    }

    /// Too large together; but while nothing is under way that could make room, there is always room.
    private boolean isFull() {
        return roster.inFlight() > 0
                && holdings.all().stream().mapToLong(Tenure::bytes).sum() > settings.windowBytes();
    }

    private void commit() {
        Instant now = clock.instant();
        if (committing || now.isBefore(nextCommit)) {
            return;
        }
        nextCommit = now.plus(settings.commitEvery());
        Map<Tenure<I, O>, Decision.Commit> commits = new HashMap<>();
        holdings.held().forEach(tenure -> tenure.ledger().commit().ifPresent(commit -> commits.put(tenure, commit)));
        if (!commits.isEmpty()) {
            send(commits);
        }
    }

    private void send(Map<Tenure<I, O>, Decision.Commit> commits) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        commits.forEach((tenure, commit) -> offsets.put(tenure.partition(), Holdings.offset(commit)));
        committing = true;
        consumer.commitAsync(offsets, (taken, failure) -> {
            committing = false;
            if (failure == null) {
                commits.forEach((tenure, commit) -> tenure.ledger().apply(new Event.Committed(commit)));
            } else {
                LOG.warn("A commit was not taken and will be made again: cause={}", failure.toString());
            }
        });
    }
}
