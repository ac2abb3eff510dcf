package responsa.stage.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import responsa.stage.ledger.Decision.Reason;
import responsa.stage.ledger.Input.State;

/// One input partition while one worker has it, and what of it that worker finishes afterwards.
///
/// Asking never changes anything; [#apply] does. Threads: one.
public final class PartitionLedger {
    private final Rules rules;
    private final Window window;
    private final Frontiers frontiers;
    private final Claims claims;
    private final Handover handover;
    private final Lineup lineup = new Lineup();
    private Decision.Commit committed;
    private boolean handedOver;
    private boolean overdue;

    /// Takes a partition over.
    public PartitionLedger(Assignment assignment, Rules rules) {
        CommitMetadata found = CommitMetadata.decode(assignment.committed(), assignment.metadata())
                .orElse(new CommitMetadata(Bookmark.BEGINNING, new TreeSet<>()));
        this.rules = rules;
        this.window = new Window(assignment.committed());
        this.frontiers = new Frontiers(rules.volumes(), found.bookmark());
        this.claims = new Claims(2 * rules.windowInputs());
        this.handover = new Handover(found.underWay(), assignment.at().plus(rules.drain()));
        this.committed = new Decision.Commit(assignment.committed(), assignment.metadata());
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
        // What is finished after a handover is noted; nobody else calls it, so no gap matters to it.
        if (frontiers.haveGap() && !handedOver) {
            return new Decision.Wait(Reason.GAP);
        }
        return lineup.nextDue()
                .map(PartitionLedger::call)
                .or(() -> lineup.nextInput().map(this::start))
                .orElse(new Decision.Wait(Reason.IDLE));
    }

    /// A commit, if there is anything new to be committed.
    public Optional<Decision.Commit> commit() {
        return commitWith(handover.noted()).filter(now -> !now.equals(committed));
    }

    /// The commit to give the partition away with: its note names what is under way here, and what a predecessor's
    /// note still names. Empty while the ledger is not read to its end: then the last commit stands.
    public Optional<Decision.Commit> handOver() {
        SortedSet<Long> underWay = new TreeSet<>(handover.noted());
        window.inputs().filter(PartitionLedger::isUnderWay).map(Input::offset).forEach(underWay::add);
        return commitWith(underWay);
    }

    /// From where a volume is to be read now; empty if it need not be read.
    public OptionalLong readFrom(Volume volume) {
        return frontiers
                .find(volume)
                .filter(frontier -> !handedOver)
                .filter(frontier -> frontier.recovering() || frontier.hasGap() || handover.isOpen())
                .map(frontier -> OptionalLong.of(frontier.known()))
                .orElse(OptionalLong.empty());
    }

    /// Whether more inputs may be polled (R10).
    public boolean wantsMore() {
        return !handedOver
                && !isRecovering()
                && window.delivered() <= rules.windowInputs()
                && window.bytes() <= rules.windowBytes()
                && lineup.waiting() < rules.waiting();
    }

    /// Inputs being planned and calls that have not ended.
    public int inFlight() {
        return lineup.inFlight();
    }

    /// Inputs that are planned or called, and those that a predecessor's note still names.
    public int underWay() {
        return lineup.open() + handover.noted().size();
    }

    /// Inputs delivered and neither started nor skipped.
    public int waiting() {
        return lineup.waiting();
    }

    /// Whether the ledger is still being read up to where it ended at the assignment (R6).
    public boolean isRecovering() {
        return frontiers.areRecovering();
    }

    /// Whether nothing is left to be done after the partition was given away.
    public boolean isDrained() {
        return handedOver
                && lineup.inFlight() == 0
                && lineup.isEmpty()
                && window.nextComplete().isEmpty();
    }

    /// Moves the state by what happened.
    public void apply(Event event) {
        switch (event) {
            case Event.Opened opened -> frontiers.of(opened.volume()).opened(opened.from(), opened.end());
            case Event.Read read -> read(read);
            case Event.Delivered delivered -> deliver(delivered);
            case Event.Planning(long input) -> in(State.WAITING, input, this::plan);
            case Event.Planned(long input, int parts, boolean together) ->
                in(State.PLANNING, input, found -> lineup.planned(found, parts, together));
            case Event.Parked(long input) -> in(State.PLANNING, input, lineup::park);
            case Event.Recalled recalled -> recall();
            case Event.Called(long input, Part part) -> call(input, List.of(part));
            case Event.CalledTogether(long input, List<Part> parts) -> call(input, parts);
            case Event.Acknowledged(Entry entry) -> acknowledged(entry);
            case Event.Ended ended -> lineup.ended();
            case Event.EndedTogether(long input, List<Part> left) -> endedTogether(input, left);
            case Event.Finished(long input) -> in(State.COMPLETE, input, window::finish);
            case Event.Committed(Decision.Commit commit) -> committed = commit;
            case Event.HandedOver given -> giveAway();
            case Event.Overdue now -> overdue();
            case Event.Reached reached -> reached(reached);
        }
    }

    private Decision letGo(Input input) {
        return input.wasCalled() ? new Decision.Finish(input.offset()) : new Decision.Skip(input.offset());
    }

    /// A repeat needs a place in the note as well: its failure may be written, and not acknowledged, at a handover.
    private Decision start(Input input) {
        if (underWay() >= rules.underWay()) {
            return new Decision.Wait(Reason.NOTE_FULL);
        }
        boolean repeat = input.identity()
                .filter(name -> claims.isRepeat(name, input.offset()))
                .isPresent();
        return repeat ? new Decision.Repeat(input.offset()) : new Decision.Plan(input.offset());
    }

    private static Decision call(Lineup.Due due) {
        Input input = due.input();
        List<Part> parts = due.missing();
        Part first = parts.getFirst();
        return parts.size() > 1
                ? new Decision.CallTogether(input.offset(), parts)
                : new Decision.Call(input.offset(), first, input.trace().memosOf(first));
    }

    private Optional<Decision.Commit> commitWith(SortedSet<Long> underWay) {
        if (handedOver || isRecovering()) {
            return Optional.empty();
        }
        long offset = window.committable();
        String metadata = new CommitMetadata(frontiers.bookmark(window), underWay).encode(offset);
        return Optional.of(new Decision.Commit(offset, metadata));
    }

    private static boolean isUnderWay(Input input) {
        return input.is(State.OPEN) && input.wasCalled();
    }

    private void in(State state, long offset, Consumer<Input> transition) {
        window.find(offset).filter(input -> input.is(state)).ifPresent(transition);
    }

    private void read(Event.Read read) {
        read.entries().forEach(this::enter);
        frontiers.of(read.volume()).readUpTo(read.upTo());
    }

    private void acknowledged(Entry entry) {
        enter(entry);
        frontiers.of(entry.volume()).acknowledged(entry.offset());
    }

    private void enter(Entry entry) {
        claims.enter(entry);
        window.add(entry).ifPresent(input -> {
            lineup.strikeOut(input);
            completeIfFound(input);
        });
    }

    private void deliver(Event.Delivered delivered) {
        for (Event.Arrival arrival : delivered.arrivals()) {
            window.deliver(arrival).ifPresent(this::arrived);
        }
        window.polledUpTo(delivered.position());
    }

    private void arrived(Input input) {
        claim(input);
        if (completeIfFound(input)) {
            return;
        }
        if (handover.isNoted(input.offset())) {
            input.become(State.NOTED);
        } else {
            lineup.add(input);
        }
    }

    private boolean completeIfFound(Input input) {
        if (input.trace().isComplete()) {
            handover.finished(input.offset());
        }
        State before = input.state();
        boolean complete = window.completeIfFound(input);
        if (complete) {
            lineup.complete(input, before);
        }
        return complete;
    }

    private void claim(Input input) {
        input.identity().ifPresent(name -> claims.claim(name, input.offset()));
    }

    /// The first one to ask may have died since this one arrived.
    private void plan(Input input) {
        claim(input);
        lineup.plan(input);
    }

    private void call(long offset, List<Part> parts) {
        lineup.call(offset, parts);
        in(State.WAITING, offset, lineup::open);
        window.find(offset).ifPresent(input -> parts.forEach(input::called));
    }

    private void endedTogether(long offset, List<Part> left) {
        lineup.ended();
        if (!overdue) {
            in(State.OPEN, offset, input -> lineup.addEach(input, left));
        }
    }

    private void overdue() {
        overdue = true;
        lineup.keepOnly(input -> false);
    }

    private void recall() {
        if (!handedOver) {
            window.inputs().filter(input -> input.is(State.PARKED)).forEach(lineup::add);
        }
    }

    private void giveAway() {
        handedOver = true;
        handover.close();
        window.inputs().filter(input -> input.is(State.PLANNING)).forEach(input -> input.become(State.WAITING));
        lineup.keepOnly(PartitionLedger::isUnderWay);
    }

    private void reached(Event.Reached reached) {
        if (handover.isOver(reached.now())) {
            handover.close();
            window.inputs().filter(input -> input.is(State.NOTED)).forEach(lineup::add);
        }
    }
}
