package responsa.stage.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import responsa.stage.ledger.Decision.Reason;
import responsa.stage.ledger.Input.State;

/// One input partition while one worker has it, and what of it that worker finishes afterwards.
///
/// Asking never changes anything; [#apply] does. Threads: one.
public final class PartitionLedger {
    private final Rules rules;
    private final Window window;
    private final Claims claims;
    private final Handover handover;
    private final Map<Volume, Frontier> frontiers = new EnumMap<>(Volume.class);
    private final TreeMap<Long, Input> waiting = new TreeMap<>();
    private final Deque<Decision.Call> ready = new ArrayDeque<>();
    private Decision.Commit committed;
    private int planning;
    private int calling;
    private int open;
    private boolean handedOver;

    /// Takes a partition over.
    public PartitionLedger(Assignment assignment, Rules rules) {
        CommitMetadata found = CommitMetadata.decode(assignment.committed(), assignment.metadata())
                .orElse(new CommitMetadata(Bookmark.BEGINNING, new TreeSet<>()));
        this.rules = rules;
        this.window = new Window(assignment.committed());
        this.claims = new Claims(2 * rules.windowInputs());
        this.handover = new Handover(found.underWay(), assignment.at().plus(rules.drain()));
        this.committed = new Decision.Commit(assignment.committed(), assignment.metadata());
        rules.volumes()
                .forEach(volume ->
                        frontiers.put(volume, new Frontier(found.bookmark().in(volume))));
    }

    /// What is to be done next. What it names stays the answer until the event that says it is done.
    public Decision next() {
        if (isRecovering()) {
            return new Decision.Wait(Reason.RECOVERING);
        }
        Optional<Input> complete = window.nextComplete();
        if (complete.isPresent()) {
            return letGo(complete.get());
        }
        // What a predecessor finishes after the handover is noted; nobody else calls it, so no gap matters to it.
        if (hasGap() && !handedOver) {
            return new Decision.Wait(Reason.GAP);
        }
        if (!ready.isEmpty()) {
            return withMemos(ready.getFirst());
        }
        return waiting.isEmpty()
                ? new Decision.Wait(Reason.IDLE)
                : start(waiting.firstEntry().getValue());
    }

    /// A commit, if there is anything new to be committed.
    public Optional<Decision.Commit> commit() {
        if (handedOver || isRecovering()) {
            return Optional.empty();
        }
        Decision.Commit now = commitWith(handover.noted());
        return now.equals(committed) ? Optional.empty() : Optional.of(now);
    }

    /// The commit to give the partition away with: its note names what is under way here, and what a predecessor's note
    /// still names. Empty while the ledger is not read to its end: then the last commit stands.
    public Optional<Decision.Commit> handOver() {
        if (handedOver || isRecovering()) {
            return Optional.empty();
        }
        SortedSet<Long> underWay = new TreeSet<>(handover.noted());
        window.inputs().filter(PartitionLedger::isUnderWay).map(Input::offset).forEach(underWay::add);
        return Optional.of(commitWith(underWay));
    }

    /// From where a volume is to be read now; empty if it need not be read.
    public OptionalLong readFrom(Volume volume) {
        Frontier frontier = frontiers.get(volume);
        boolean wanted =
                frontier != null && !handedOver && (frontier.recovering() || frontier.hasGap() || handover.isOpen());
        return wanted ? OptionalLong.of(frontier.known()) : OptionalLong.empty();
    }

    /// Whether more inputs may be polled (R10).
    public boolean wantsMore() {
        return !handedOver
                && !isRecovering()
                && window.delivered() <= rules.windowInputs()
                && window.bytes() <= rules.windowBytes()
                && waiting.size() < rules.waiting();
    }

    /// Moves the state by what happened.
    public void apply(Event event) {
        switch (event) {
            case Event.Opened opened -> frontier(opened.volume()).opened(opened.from(), opened.end());
            case Event.Read read -> read(read);
            case Event.Delivered delivered -> deliver(delivered);
            case Event.Planning begun -> plan(begun.input());
            case Event.Planned planned -> planned(planned);
            case Event.Called called -> call(called);
            case Event.Acknowledged acknowledged -> acknowledged(acknowledged.entry());
            case Event.Ended ended -> calling--;
            case Event.Finished finished -> finish(finished.input());
            case Event.Committed taken -> committed = taken.commit();
            case Event.HandedOver given -> giveAway();
            case Event.Overdue overdue -> ready.clear();
            case Event.Reached reached -> reached(reached);
        }
    }

    /// Inputs being planned and calls that have not ended.
    public int inFlight() {
        return planning + calling;
    }

    /// Inputs delivered and neither started nor skipped.
    public int waiting() {
        return waiting.size();
    }

    /// Inputs that a predecessor finishes, as far as is known.
    public int noted() {
        return handover.noted().size();
    }

    /// Whether nothing is left to be done after the partition was given away.
    public boolean isDrained() {
        return handedOver
                && inFlight() == 0
                && ready.isEmpty()
                && window.nextComplete().isEmpty();
    }

    /// Whether the ledger is still being read up to where it ended at the assignment.
    public boolean isRecovering() {
        return frontiers.values().stream().anyMatch(Frontier::recovering);
    }

    private boolean hasGap() {
        return frontiers.values().stream().anyMatch(Frontier::hasGap);
    }

    private Decision letGo(Input input) {
        return input.wasCalled() ? new Decision.Finish(input.offset()) : new Decision.Skip(input.offset());
    }

    private Decision start(Input input) {
        boolean repeat = input.identity()
                .filter(name -> claims.isRepeat(name, input.offset()))
                .isPresent();
        if (repeat) {
            return new Decision.Repeat(input.offset());
        }
        return open + handover.noted().size() < CommitMetadata.MOST_UNDER_WAY
                ? new Decision.Plan(input.offset())
                : new Decision.Wait(Reason.NOTE_FULL);
    }

    private Decision withMemos(Decision.Call call) {
        return window.find(call.input())
                .map(input -> new Decision.Call(
                        call.input(), call.part(), input.trace().memosOf(call.part())))
                .orElse(call);
    }

    private Decision.Commit commitWith(SortedSet<Long> underWay) {
        Bookmark bookmark = new Bookmark(bookmark(Volume.ANSWERS), bookmark(Volume.MEMOS));
        long offset = window.committable();
        return new Decision.Commit(offset, new CommitMetadata(bookmark, underWay).encode(offset));
    }

    private long bookmark(Volume volume) {
        Frontier frontier = frontiers.get(volume);
        return frontier == null ? 0 : window.lowest(volume, frontier.known());
    }

    private Frontier frontier(Volume volume) {
        Frontier frontier = frontiers.get(volume);
        if (frontier == null) {
            throw new IllegalArgumentException("this stage has no " + volume);
        }
        return frontier;
    }

    private static boolean isUnderWay(Input input) {
        return input.is(State.OPEN) && input.wasCalled();
    }

    private void read(Event.Read read) {
        read.entries().forEach(this::enter);
        frontier(read.volume()).readUpTo(read.upTo());
    }

    private void acknowledged(Entry entry) {
        enter(entry);
        frontier(entry.volume()).acknowledged(entry.offset());
    }

    private void enter(Entry entry) {
        claim(entry);
        window.add(entry).ifPresent(input -> {
            ready.removeIf(
                    call -> call.input() == entry.input() && input.trace().holds(call.part()));
            complete(input);
        });
    }

    private void claim(Entry entry) {
        String identity = entry.identity();
        if (identity == null || entry.volume() != Volume.ANSWERS) {
            return;
        }
        if (entry.dead()) {
            claims.died(identity, entry.input());
        } else {
            claims.claim(identity, entry.input());
        }
    }

    private void deliver(Event.Delivered delivered) {
        for (Event.Arrival arrival : delivered.arrivals()) {
            window.deliver(arrival).ifPresent(this::arrived);
        }
        window.polledUpTo(delivered.position());
    }

    private void arrived(Input input) {
        input.identity().ifPresent(name -> claims.claim(name, input.offset()));
        if (complete(input)) {
            return;
        }
        if (handover.isNoted(input.offset())) {
            input.become(State.NOTED);
        } else {
            waiting.put(input.offset(), input);
        }
    }

    private boolean complete(Input input) {
        State before = input.state();
        boolean complete = window.completeIfFound(input);
        if (complete) {
            waiting.remove(input.offset());
            ready.removeIf(call -> call.input() == input.offset());
            leave(before);
        }
        if (input.trace().isComplete()) {
            handover.finished(input.offset());
        }
        return complete;
    }

    private void leave(State before) {
        if (before == State.PLANNING) {
            planning--;
        }
        if (before == State.PLANNING || before == State.OPEN) {
            open--;
        }
    }

    private void plan(long offset) {
        window.find(offset).filter(input -> input.is(State.WAITING)).ifPresent(input -> {
            waiting.remove(offset);
            input.become(State.PLANNING);
            input.identity().ifPresent(name -> claims.claim(name, offset));
            planning++;
            open++;
        });
    }

    private void planned(Event.Planned planned) {
        window.find(planned.input()).filter(input -> input.is(State.PLANNING)).ifPresent(input -> {
            planning--;
            input.become(State.OPEN);
            for (int index = 0; index < planned.parts(); index++) {
                makeReady(input, new Part(index, planned.parts()));
            }
        });
    }

    private void makeReady(Input input, Part part) {
        if (!input.trace().holds(part)) {
            ready.add(new Decision.Call(input.offset(), part, List.of()));
        }
    }

    private void call(Event.Called called) {
        calling++;
        ready.removeIf(call -> call.input() == called.input() && call.part().equals(called.part()));
        window.find(called.input()).ifPresent(input -> {
            if (input.is(State.WAITING)) {
                waiting.remove(input.offset());
                input.become(State.OPEN);
                open++;
            }
            input.called(called.part());
        });
    }

    private void finish(long offset) {
        window.find(offset).filter(input -> input.is(State.COMPLETE)).ifPresent(window::finish);
    }

    private void giveAway() {
        handedOver = true;
        waiting.clear();
        handover.close();
        planning = 0;
        window.inputs().filter(input -> input.is(State.PLANNING)).forEach(input -> input.become(State.WAITING));
        ready.removeIf(call ->
                window.find(call.input()).filter(PartitionLedger::isUnderWay).isEmpty());
    }

    private void reached(Event.Reached reached) {
        if (handover.isOver(reached.now())) {
            handover.close();
            window.inputs().filter(input -> input.is(State.NOTED)).forEach(input -> {
                input.become(State.WAITING);
                waiting.put(input.offset(), input);
            });
        }
    }
}
