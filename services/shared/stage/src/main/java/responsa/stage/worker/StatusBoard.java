package responsa.stage.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// How a worker is, as last seen by the thread that polls. Threads: that one writes, any reads.
final class StatusBoard<I, O> {
    private static final Duration EVERY = Duration.ofMillis(100);

    private final Consumer<?, ?> consumer;
    private final Holdings<I, O> holdings;
    private final LongSupplier done;
    private final InstantSource clock;
    private volatile State state = State.STARTING;
    private volatile String detail = "waits for its partitions";
    private volatile Seen seen = new Seen(0, 0, null, -1);
    private Instant next = Instant.MIN;

    StatusBoard(Consumer<?, ?> consumer, Holdings<I, O> holdings, LongSupplier done, InstantSource clock) {
        this.consumer = consumer;
        this.holdings = holdings;
        this.done = done;
        this.clock = clock;
    }

    ServiceStatus status() {
        Seen now = seen;
        Instant oldest = now.oldest();
        Duration age = oldest == null ? null : Duration.between(oldest, clock.instant());
        return new ServiceStatus(state, now.done(), now.inFlight(), age, now.lag(), detail);
    }

    void closing() {
        if (state != State.FAILED) {
            state = State.CLOSING;
        }
    }

    void failed(String why) {
        detail = why;
        state = State.FAILED;
    }

    void ended() {
        seen = new Seen(done.getAsLong(), 0, null, seen.lag());
    }

    /// Looks again, if it has been a while.
    void update() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        List<Instant> begun = holdings.all().stream().flatMap(Tenure::begun).toList();
        Instant oldest = begun.stream().min(Comparator.naturalOrder()).orElse(null);
        seen = new Seen(done.getAsLong(), begun.size(), oldest, state == State.CLOSING ? seen.lag() : lag());
        look();
    }

    private void look() {
        if (state == State.STARTING && consumer.groupMetadata().generationId() >= 0) {
            state = State.RUNNING;
        }
        if (state == State.RUNNING) {
            long recovering = holdings.held().stream()
                    .filter(tenure -> tenure.ledger().isRecovering())
                    .count();
            detail = recovering == 0 ? "" : "reads the ledger of %d partitions".formatted(recovering);
        }
    }

    private long lag() {
        long lag = 0;
        for (Tenure<I, O> tenure : holdings.held()) {
            OptionalLong unread = consumer.currentLag(tenure.partition());
            if (unread.isEmpty()) {
                return -1;
            }
            lag += unread.getAsLong() + tenure.ledger().waiting();
        }
        return lag;
    }

    private record Seen(long done, long inFlight, @Nullable Instant oldest, long lag) {}
}
