package responsa.stage.ledger;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The inputs from the committable offset on (R5).
///
/// Only offsets that were delivered can be open: markers of transactions and aborted records between them are complete
/// by themselves. Inputs that were not delivered yet are held only for where their answers stand.
final class Window {
    private final NavigableMap<Long, Input> inputs = new TreeMap<>();
    private final Queue<Input> complete = new ArrayDeque<>();
    private long position;
    private long committable;
    private int delivered;
    private long bytes;

    Window(long committed) {
        this.position = committed;
        this.committable = committed;
    }

    /// The input at an offset; empty below the committable one.
    Optional<Input> find(long offset) {
        return Optional.ofNullable(inputs.get(offset));
    }

    /// @return the input that was delivered; empty if that was done before
    Optional<Input> deliver(Event.Arrival arrival) {
        if (arrival.input() < position) {
            return Optional.empty();
        }
        Input input = inputs.computeIfAbsent(arrival.input(), Input::new);
        input.delivered(arrival.identity());
        delivered++;
        bytes += input.trace().bytes();
        return Optional.of(input);
    }

    void polledUpTo(long next) {
        position = Math.max(position, next);
        advance();
    }

    /// Adds a record of the ledger to its input.
    ///
    /// @return the input; empty if it lies below the committable offset
    Optional<Input> add(Entry entry) {
        if (entry.input() < committable) {
            return Optional.empty();
        }
        Input input = inputs.computeIfAbsent(entry.input(), Input::new);
        int grown = input.trace().add(entry);
        bytes += input.is(Input.State.UNSEEN) ? 0 : grown;
        return Optional.of(input);
    }

    /// Sets an input aside for the shell to let go of, once its parts are all there.
    boolean completeIfFound(Input input) {
        boolean open = !input.is(Input.State.UNSEEN) && input.state().compareTo(Input.State.COMPLETE) < 0;
        if (!open || !input.trace().isComplete()) {
            return false;
        }
        input.become(Input.State.COMPLETE);
        input.trace().forgetMemos();
        complete.add(input);
        return true;
    }

    /// The next input to let go of.
    Optional<Input> nextComplete() {
        return Optional.ofNullable(complete.peek());
    }

    void finish(Input input) {
        complete.remove(input);
        input.become(Input.State.FINISHED);
        advance();
    }

    long position() {
        return position;
    }

    /// The end of the contiguous completed prefix of what was delivered.
    long committable() {
        return committable;
    }

    int delivered() {
        return delivered;
    }

    /// Size of the answers of what was delivered. What was not does not count: a partition that paused for answers of
    /// inputs it has yet to be delivered would pause for ever.
    long bytes() {
        return bytes;
    }

    Stream<Input> inputs() {
        return inputs.values().stream();
    }

    /// The lowest offset at which an answer of any input of the window stands. Finished inputs count too: the next
    /// owner
    /// is delivered them again, and must find them finished.
    long lowest(Volume volume, long frontier) {
        return inputs().map(input -> input.trace().first(volume))
                .mapToLong(first -> first.orElse(frontier))
                .reduce(frontier, Math::min);
    }

    private void advance() {
        Iterator<Input> prefix = inputs.values().iterator();
        while (prefix.hasNext()) {
            Input first = prefix.next();
            if (first.offset() >= position) {
                break;
            }
            if (!first.is(Input.State.FINISHED) && !first.is(Input.State.UNSEEN)) {
                committable = first.offset();
                return;
            }
            drop(first);
            prefix.remove();
        }
        committable = position;
    }

    private void drop(Input input) {
        if (!input.is(Input.State.UNSEEN)) {
            bytes -= input.trace().bytes();
            delivered--;
        }
    }
}
