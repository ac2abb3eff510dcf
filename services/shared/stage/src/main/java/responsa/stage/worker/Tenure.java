package responsa.stage.worker;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.PartitionLedger;
import responsa.stage.ledger.Volume;

/// A worker's time with a partition, from its assignment to the end of what it finishes after giving it away.
///
/// Threads: the thread that polls, except [#isCancelled], which tells the others whether their answer is still wanted.
final class Tenure<I, O> {
    private final TopicPartition partition;
    private final PartitionLedger ledger;
    private final Thread.Builder threads;
    private final Map<Long, Taken<I, O>> inputs = new HashMap<>();
    private final Set<Volume> reading = EnumSet.noneOf(Volume.class);
    private final Set<Thread> planning = ConcurrentHashMap.newKeySet();
    private final Set<Thread> calling = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;
    private @Nullable Instant drainedBy;
    private boolean paused = true;
    private long bytes;

    /// @param onFault told of what a thread did not foresee
    Tenure(TopicPartition partition, PartitionLedger ledger, Consumer<Throwable> onFault) {
        this.partition = partition;
        this.ledger = ledger;
        this.threads = Thread.ofVirtual()
                .name(partition.toString())
                .uncaughtExceptionHandler((thread, fault) -> onFault.accept(fault));
    }

    TopicPartition partition() {
        return partition;
    }

    PartitionLedger ledger() {
        return ledger;
    }

    /// The volumes that the ledger's reader was told to read.
    Set<Volume> reading() {
        return reading;
    }

    void take(Taken<I, O> input) {
        inputs.put(input.offset(), input);
        bytes += input.bytes();
    }

    Optional<Taken<I, O>> input(long offset) {
        return Optional.ofNullable(inputs.get(offset));
    }

    void letGo(long offset) {
        Taken<I, O> gone = inputs.remove(offset);
        bytes -= gone == null ? 0 : gone.bytes();
    }

    /// Size of the inputs in hand.
    long bytes() {
        return bytes;
    }

    Stream<Instant> begun() {
        return inputs.values().stream().flatMap(input -> input.begun().stream());
    }

    boolean isPaused() {
        return paused;
    }

    void paused(boolean now) {
        paused = now;
    }

    void plan(Runnable errand) {
        spawn(errand, planning);
    }

    void call(Runnable errand) {
        spawn(errand, calling);
    }

    /// Nothing more is planned; calls under way may take until then.
    void drainBy(Instant time) {
        drainedBy = time;
        planning.forEach(Thread::interrupt);
    }

    boolean isOverdue(Instant now) {
        return drainedBy != null && !now.isBefore(drainedBy);
    }

    /// What is under way is not wanted any more.
    void cancel() {
        cancelled = true;
        ledger.apply(new Event.Overdue());
        planning.forEach(Thread::interrupt);
        calling.forEach(Thread::interrupt);
    }

    boolean isCancelled() {
        return cancelled;
    }

    private void spawn(Runnable errand, Set<Thread> among) {
        Thread thread = threads.unstarted(() -> {
            try {
                errand.run();
            } finally {
                among.remove(Thread.currentThread());
            }
        });
        among.add(thread);
        thread.start();
    }
}
