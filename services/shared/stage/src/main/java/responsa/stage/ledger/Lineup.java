package responsa.stage.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import responsa.stage.ledger.Input.State;

/// What is to be started, in its order: parts of inputs that are planned, then inputs, lowest first. And how much of it
/// is under way.
final class Lineup {
    private final TreeMap<Long, Input> waiting = new TreeMap<>();
    private final Deque<Decision.Call> ready = new ArrayDeque<>();
    private int planning;
    private int calling;
    private int open;

    Optional<Decision.Call> nextCall() {
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
    void planned(Input input, int parts) {
        planning--;
        input.become(State.OPEN);
        for (int index = 0; index < parts; index++) {
            Part part = new Part(index, parts);
            if (!input.trace().holds(part)) {
                ready.add(new Decision.Call(input.offset(), part, List.of()));
            }
        }
    }

    /// Sets an input aside that is not wanted now: it holds no place of those under way.
    void park(Input input) {
        input.become(State.PARKED);
        planning--;
        open--;
    }

    void call(long input, Part part) {
        calling++;
        ready.removeIf(call -> call.input() == input && call.part().equals(part));
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
        ready.removeIf(call -> call.input() == input.offset() && input.trace().holds(call.part()));
    }

    /// Takes out an input that became complete.
    ///
    /// @param before its state until then
    void complete(Input input, State before) {
        waiting.remove(input.offset());
        ready.removeIf(call -> call.input() == input.offset());
        planning -= before == State.PLANNING ? 1 : 0;
        open -= before == State.PLANNING || before == State.OPEN ? 1 : 0;
    }

    /// Keeps the parts of these inputs and nothing else.
    void keepOnly(Predicate<Decision.Call> wanted) {
        waiting.clear();
        planning = 0;
        ready.removeIf(wanted.negate());
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
}
