package responsa.stage.worker;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Source;
import responsa.stage.work.Plan;

/// An input in hand, its bytes read once. Threads: the plan is written by the thread that plans and read by those that
/// start after it was told.
final class Taken<I, O> {
    private final ConsumerRecord<byte[], byte[]> record;
    private final @Nullable I value;
    private final @Nullable String identity;
    private final @Nullable String caseHeader;
    private volatile @Nullable Plan<O> plan;
    private @Nullable Instant begun;

    Taken(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable I value,
            @Nullable String identity,
            @Nullable String caseHeader) {
        this.record = record;
        this.value = value;
        this.identity = identity;
        this.caseHeader = caseHeader;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    long offset() {
        return record.offset();
    }

    Source source() {
        return new Source(record.topic(), record.partition(), record.offset());
    }

    /// Null where the bytes could not be read.
    @Nullable
    I value() {
        return value;
    }

    @Nullable
    String identity() {
        return identity;
    }

    @Nullable
    String caseHeader() {
        return caseHeader;
    }

    void planned(Plan<O> found) {
        plan = found;
    }

    Plan<O> plan() {
        return Objects.requireNonNull(plan, "called before it was planned");
    }

    void begun(Instant now) {
        begun = now;
    }

    void parked() {
        begun = null;
    }

    Optional<Instant> begun() {
        return Optional.ofNullable(begun);
    }

    int bytes() {
        return Math.max(0, record.serializedValueSize());
    }
}
