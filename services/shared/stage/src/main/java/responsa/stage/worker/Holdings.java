package responsa.stage.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.ledger.Assignment;
import responsa.stage.ledger.Decision;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.PartitionLedger;
import responsa.stage.ledger.Roster;
import responsa.stage.ledger.Rules;
import responsa.stage.ledger.Volume;

/// The partitions that a worker has, and those that it gave away and still finishes calls of.
///
/// Threads: the thread that polls; the consumer calls back on it.
final class Holdings<I, O> implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final LedgerReader<I, O> reader;
    private final Roster<Tenure<I, O>> roster;
    private final Rules rules;
    private final InstantSource clock;
    private final java.util.function.Consumer<Throwable> onFault;
    private final Map<TopicPartition, Tenure<I, O>> held = new HashMap<>();
    private final List<Tenure<I, O>> givenAway = new ArrayList<>();
    private final Set<TopicPartition> arriving = new HashSet<>();
    private boolean abandoned;

    Holdings(
            Consumer<byte[], byte[]> consumer,
            LedgerReader<I, O> reader,
            Roster<Tenure<I, O>> roster,
            Rules rules,
            InstantSource clock,
            java.util.function.Consumer<Throwable> onFault) {
        this.consumer = consumer;
        this.reader = reader;
        this.roster = roster;
        this.rules = rules;
        this.clock = clock;
        this.onFault = onFault;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        arriving.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (!abandoned) {
            giveAway(partitions);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        arriving.removeAll(partitions);
        List<Tenure<I, O>> lost = holdersOf(partitions);
        if (!lost.isEmpty()) {
            LOG.warn("Partitions were lost; their calls are cancelled: partitions={}", partitions);
        }
        lost.forEach(this::cancel);
    }

    /// Takes over what was assigned: looks up what was committed and begins to read the ledger. What cannot be looked
    /// up
    /// now is looked up again.
    void welcome() {
        if (arriving.isEmpty()) {
            return;
        }
        try {
            Set<TopicPartition> asked = Set.copyOf(arriving);
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(asked, LOOK_UP);
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(asked, LOOK_UP);
            for (TopicPartition partition : asked) {
                takeOver(partition, assignment(partition, committed.get(partition), begin.getOrDefault(partition, 0L)));
            }
        } catch (TimeoutException notNow) {
            LOG.warn("What was committed cannot be looked up yet: partitions={}", arriving);
        }
    }

    /// Gives every partition away.
    void giveAllAway() {
        giveAway(Set.copyOf(held.keySet()));
    }

    /// Drops everything at once, as a killed process would.
    void abandon() {
        abandoned = true;
        all().forEach(this::cancel);
    }

    /// Lets time go on: notes close, calls that take longer than the drain are cancelled, what is drained is let go.
    void tick() {
        Instant now = clock.instant();
        for (Tenure<I, O> tenure : all()) {
            tenure.ledger().apply(new Event.Reached(now));
            if (tenure.isOverdue(now)) {
                tenure.cancel();
            }
            read(tenure);
        }
        givenAway.stream()
                .filter(tenure -> tenure.ledger().isDrained())
                .toList()
                .forEach(this::drop);
    }

    Optional<Tenure<I, O>> held(TopicPartition partition) {
        return Optional.ofNullable(held.get(partition));
    }

    Collection<Tenure<I, O>> held() {
        return held.values();
    }

    /// What is held, and what was given away and is not drained.
    List<Tenure<I, O>> all() {
        List<Tenure<I, O>> all = new ArrayList<>(held.values());
        all.addAll(givenAway);
        return all;
    }

    /// Whether what comes back for a tenure is still of interest.
    boolean has(Tenure<I, O> tenure) {
        return held.get(tenure.partition()) == tenure || givenAway.contains(tenure);
    }

    private Assignment assignment(TopicPartition partition, OffsetAndMetadata found, long begin) {
        if (found == null) {
            return new Assignment(begin, "", clock.instant());
        }
        if (found.offset() < begin) {
            throw new IllegalStateException("%s: committed is %d, the log begins at %d; %d inputs were deleted unread"
                    .formatted(partition, found.offset(), begin, begin - found.offset()));
        }
        return new Assignment(found.offset(), found.metadata(), clock.instant());
    }

    private void takeOver(TopicPartition partition, Assignment assignment) {
        arriving.remove(partition);
        consumer.seek(partition, assignment.committed());
        Tenure<I, O> tenure = new Tenure<>(partition, new PartitionLedger(assignment, rules), onFault);
        held.put(partition, tenure);
        roster.add(tenure, tenure.ledger());
        read(tenure);
    }

    /// R9: starts nothing more, commits with the note of what is under way, lets go at once.
    private void giveAway(Collection<TopicPartition> partitions) {
        arriving.removeAll(partitions);
        List<Tenure<I, O>> leaving = holdersOf(partitions);
        Map<TopicPartition, OffsetAndMetadata> last = new HashMap<>();
        for (Tenure<I, O> tenure : leaving) {
            tenure.ledger().handOver().ifPresent(commit -> last.put(tenure.partition(), offset(commit)));
            tenure.ledger().apply(new Event.HandedOver());
            tenure.drainBy(clock.instant().plus(rules.drain()));
            read(tenure);
            held.remove(tenure.partition());
            givenAway.add(tenure);
        }
        commit(last);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> last) {
        if (last.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(last, LOOK_UP);
        } catch (KafkaException notTaken) {
            LOG.warn(
                    "Partitions were given away without a last commit; calls under way will be repeated: partitions={} cause={}",
                    last.keySet(),
                    notTaken.toString());
        }
    }

    static OffsetAndMetadata offset(Decision.Commit commit) {
        return new OffsetAndMetadata(commit.offset(), commit.metadata());
    }

    private void read(Tenure<I, O> tenure) {
        for (Volume volume : Volume.values()) {
            tenure.ledger()
                    .readFrom(volume)
                    .ifPresentOrElse(from -> start(tenure, volume, from), () -> stop(tenure, volume));
        }
    }

    private void start(Tenure<I, O> tenure, Volume volume, long from) {
        if (tenure.reading().add(volume)) {
            reader.read(tenure, volume, from);
        }
    }

    private void stop(Tenure<I, O> tenure, Volume volume) {
        if (tenure.reading().remove(volume)) {
            reader.stop(tenure, volume);
        }
    }

    private void cancel(Tenure<I, O> tenure) {
        tenure.cancel();
        drop(tenure);
    }

    private void drop(Tenure<I, O> tenure) {
        Set.copyOf(tenure.reading()).forEach(volume -> stop(tenure, volume));
        held.remove(tenure.partition(), tenure);
        givenAway.remove(tenure);
        roster.remove(tenure);
    }

    private List<Tenure<I, O>> holdersOf(Collection<TopicPartition> partitions) {
        return partitions.stream().map(this::held).flatMap(Optional::stream).toList();
    }
}
