package responsa.stage.ledger;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An input at or after the committed offset, delivered or only known by its answers.
final class Input {
    private final long offset;
    private final Trace trace = new Trace();
    private final BitSet called = new BitSet();
    private State state = State.UNSEEN;
    private @Nullable String identity;

    Input(long offset) {
        this.offset = offset;
    }

    long offset() {
        return offset;
    }

    Trace trace() {
        return trace;
    }

    State state() {
        return state;
    }

    boolean is(State asked) {
        return state == asked;
    }

    void become(State next) {
        state = next;
    }

    void delivered(@Nullable String name) {
        identity = name;
        state = State.WAITING;
    }

    Optional<String> identity() {
        return Optional.ofNullable(identity);
    }

    void called(Part part) {
        called.set(part.index());
    }

    boolean wasCalled() {
        return !called.isEmpty();
    }

    /// Where in its life an input is.
    enum State {
        /// Not delivered; the ledger holds answers of it, which a predecessor gave.
        UNSEEN,
        /// Delivered, not started.
        WAITING,
        /// Delivered, not to be started while the predecessor's note is open.
        NOTED,
        /// Delivered, and not wanted now: nothing is to be started for it until its stage says so.
        PARKED,
        /// It is being found out how many parts it has.
        PLANNING,
        /// Its parts are known.
        OPEN,
        /// Every part is acknowledged, the shell has not let go yet.
        COMPLETE,
        /// The shell has let go.
        FINISHED
    }
}
