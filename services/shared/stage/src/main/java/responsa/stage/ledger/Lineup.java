package responsa.stage.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import responsa.stage.ledger.Input.State;

/// What is to be started, in its order: parts of inputs that are planned, then inputs, lowest first. And how much of it
/// is under way.
final class Lineup {
    private final TreeMap<Long, Input> waiting = new TreeMap<>();
    private final Deque<Due> ready = new ArrayDeque<>();
    private int planning;
    private int calling;
    private int open;

    Optional<Due> nextDue() {
        return Optional.ofNullable(ready.peekFirst());
    }

    Optional<Input> nextInput() {
        return Optional.ofNullable(waiting.firstEntry()).map(TreeMap.Entry::getValue);
    }

    void add(Input input) {
        input.become(State.WAITING);
        waiting.put(input.offset(), input);
    }

    void plan(Input input) {
        waiting.remove(input.offset());
        input.become(State.PLANNING);
        planning++;
        open++;
    }

    /// Lines up the parts that the ledger does not hold.
    ///
    /// @param together whether one call pays for all of them
    void planned(Input input, int parts, boolean together) {
        planning--;
        input.become(State.OPEN);
        List<Part> missing = IntStream.range(0, parts)
                .mapToObj(index -> new Part(index, parts))
                .filter(part -> !input.trace().holds(part))
                .toList();
        if (together && !missing.isEmpty()) {
            ready.add(new Due(input, missing));
        } else {
            addEach(input, missing);
        }
    }

    /// Lines up parts, each by itself.
    void addEach(Input input, List<Part> parts) {
        parts.stream()
                .filter(part -> !input.trace().holds(part))
                .forEach(part -> ready.add(new Due(input, List.of(part))));
    }

    /// Sets an input aside that is not wanted now: it holds no place of those under way.
    void park(Input input) {
        input.become(State.PARKED);
        planning--;
        open--;
    }

    void call(long input, List<Part> parts) {
        calling++;
        ready.removeIf(due -> due.isOf(input) && due.parts().containsAll(parts));
    }

    /// An input that is called without having been planned: a repeat.
    void open(Input input) {
        waiting.remove(input.offset());
        input.become(State.OPEN);
        open++;
    }

    void ended() {
        calling--;
    }

    /// Takes out the parts that the ledger holds by now.
    void strikeOut(Input input) {
        ready.removeIf(due -> due.isOf(input.offset()) && due.missing().isEmpty());
    }

    /// Takes out an input that became complete.
    ///
    /// @param before its state until then
    void complete(Input input, State before) {
        waiting.remove(input.offset());
        ready.removeIf(due -> due.isOf(input.offset()));
        planning -= before == State.PLANNING ? 1 : 0;
        open -= before == State.PLANNING || before == State.OPEN ? 1 : 0;
    }

    /// Keeps the parts of these inputs and nothing else.
    void keepOnly(Predicate<Input> wanted) {
        waiting.clear();
        planning = 0;
        ready.removeIf(due -> !wanted.test(due.input()));
    }

    /// Inputs being planned and calls that have not ended.
    int inFlight() {
        return planning + calling;
    }

    /// Inputs planned or being planned.
    int open() {
        return open;
    }

    int waiting() {
        return waiting.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty() && ready.isEmpty();
    }

    /// Parts of an input that one call is to pay for.
    record Due(Input input, List<Part> parts) {

        /// Those that the ledger does not hold by now.
        List<Part> missing() {
            return parts.stream().filter(part -> !input.trace().holds(part)).toList();
        }

        boolean isOf(long offset) {
            return input.offset() == offset;
        }
    }
}
