package responsa.exporter.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// How the exporter is. Threads: its own writes, any reads.
final class StatusBoard {
    private final InstantSource clock;
    private volatile State state = State.STARTING;
    private volatile String detail = "not started yet";
    private volatile Seen seen = new Seen(0, 0, null, -1);
    private long doneByEarlierShifts;

    StatusBoard(InstantSource clock) {
        this.clock = clock;
    }

    ServiceStatus status() {
        Seen now = seen;
        Instant oldest = now.oldest();
        Duration age = oldest == null ? null : Duration.between(oldest, clock.instant());
        return new ServiceStatus(state, now.done(), now.inFlight(), age, now.lag(), detail);
    }

    /// It is not reading yet.
    void waits(String what) {
        say(State.STARTING, what);
    }

    /// It is ready and need not do anything: a standby is no failure, and nobody should wait for it.
    void standsBy(String what) {
        say(State.RUNNING, what);
    }

    /// It reads.
    void runs() {
        say(State.RUNNING, "");
    }

    /// It goes on, and something must be done about it.
    void troubled(String what) {
        doneByEarlierShifts = seen.done();
        seen = new Seen(doneByEarlierShifts, 0, null, -1);
        say(State.RUNNING, what);
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

    /// @param done records of this shift that need no more work
    /// @param inFlight records whose rows are not final
    /// @param oldest when the first of these was taken
    void update(long done, long inFlight, @Nullable Instant oldest, long lag) {
        seen = new Seen(doneByEarlierShifts + done, inFlight, oldest, lag);
    }

    private void say(State now, String what) {
        detail = what;
        if (state != State.CLOSING && state != State.FAILED) {
            state = now;
        }
    }

    private record Seen(long done, long inFlight, @Nullable Instant oldest, long lag) {}
}
