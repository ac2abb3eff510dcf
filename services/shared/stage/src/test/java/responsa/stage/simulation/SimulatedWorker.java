package responsa.stage.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Assignment;
import responsa.stage.ledger.Bookmark;
import responsa.stage.ledger.CommitMetadata;
import responsa.stage.ledger.Decision;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.PartitionLedger;
import responsa.stage.ledger.Roster;
import responsa.stage.ledger.Volume;

/// A process that follows its ledgers' decisions. What it does outside of itself (a call, a record, a commit) takes
/// time, and it may die or stall before, between and after.
final class SimulatedWorker {
    private static final int SLOTS = 5;

    private final String name;
    private final World world;
    private final Scheduler scheduler;
    private final Roster<Tenure> roster = new Roster<>(SLOTS);
    private final List<Tenure> tenures = new ArrayList<>();
    private final Map<String, Long> inOrder = new HashMap<>();
    private boolean dead;
    private boolean closing;
    private boolean tickPlanned;
    private long stalledUntil;

    SimulatedWorker(String name, World world, Scheduler scheduler) {
        this.name = name;
        this.world = world;
        this.scheduler = scheduler;
        heartbeat();
    }

    String name() {
        return name;
    }

    World world() {
        return world;
    }

    boolean isDead() {
        return dead;
    }

    boolean isClosing() {
        return closing;
    }

    boolean isStalled() {
        return scheduler.now() < stalledUntil;
    }

    void die() {
        dead = true;
    }

    void stall(long milliseconds) {
        stalledUntil = Math.max(stalledUntil, scheduler.now() + milliseconds);
    }

    void close() {
        closing = true;
    }

    /// Later, if the process still lives, and not while it stands still.
    void in(long milliseconds, Runnable action) {
        scheduler.in(milliseconds, () -> guarded(action));
    }

    void assigned(SimulatedPartition partition, int epoch) {

        Decision.Commit found = partition.committed;
        PartitionLedger ledger = new PartitionLedger(
                new Assignment(found.offset(), found.metadata(), scheduler.instant()), world.rules());
        Tenure tenure = new Tenure(partition, epoch, ledger, found.offset());
        tenures.add(tenure);
        roster.add(tenure, ledger);
        tick();
    }

    /// A revocation: commits with the note, lets go, finishes what is under way.
    void revoked(SimulatedPartition partition, int epoch, Runnable released) {
        Optional<Tenure> held = held(partition);
        if (held.isEmpty()) {
            // Revoked before it was told of the assignment; or told twice, and letting go already.
            if (tenures.stream().noneMatch(tenure -> tenure.partition == partition && tenure.epoch == epoch)) {
                released.run();
            }
            return;
        }
        Tenure tenure = held.get();

        Optional<Decision.Commit> last = tenure.ledger.handOver();
        tenure.ledger.apply(new Event.HandedOver());
        tenure.givenAway = true;
        last.ifPresent(commit ->
                send("commit" + partition.number, () -> world.commit(this, tenure, sabotaged(tenure, commit))));
        inOrder("commit" + partition.number, () -> guarded(released));
        in(World.DRAIN.toMillis(), () -> {
            tenure.cancelled = true;
            tenure.ledger.apply(new Event.Overdue());
        });
        wake();
    }

    void lost(SimulatedPartition partition, int epoch) {
        tenures.stream()
                .filter(tenure -> tenure.partition == partition && tenure.epoch == epoch && !tenure.givenAway)
                .toList()
                .forEach(tenure -> {
                    tenure.cancelled = true;
                    drop(tenure);
                });
    }

    /// @param given what follows if the answer is not wanted any more
    void publish(Tenure tenure, Written written, Runnable then, Runnable given) {
        in(scheduler.between(0, 30), () -> {
            if (tenure.cancelled) {
                given.run();
            } else if (world.sabotage() == Sabotage.ACKNOWLEDGED_TOO_EARLY) {
                long guess = tenure.partition.volume(written.volume()).size();
                acknowledged(tenure, written, guess, then);
                in(scheduler.between(1, 200), () -> world.append(tenure.partition, written));
            } else {
                String channel = "produce" + tenure.partition.number + written.volume();
                send(channel, () -> {
                    long offset = world.append(tenure.partition, written);
                    inOrder(channel + " back", () -> guarded(() -> acknowledged(tenure, written, offset, then)));
                });
            }
        });
    }

    void end(Tenure tenure, Event ended) {
        if (tenures.contains(tenure)) {
            tenure.ledger.apply(ended);
        }
        wake();
    }

    private void acknowledged(Tenure tenure, Written written, long offset, Runnable then) {
        tenure.highestAcknowledged.merge(written.volume(), offset, Math::max);
        tenure.ledger.apply(new Event.Acknowledged(written.at(offset)));
        then.run();
        wake();
    }

    private void heartbeat() {
        in(scheduler.between(300, 700), () -> {
            tick();
            tenures.stream().filter(tenure -> !tenure.givenAway).forEach(this::commit);
            heartbeat();
        });
    }

    private void wake() {
        if (!tickPlanned) {
            tickPlanned = true;
            in(scheduler.between(0, 20), () -> {
                tickPlanned = false;
                tick();
            });
        }
    }

    private void tick() {
        for (Tenure tenure : tenures) {
            tenure.ledger.apply(new Event.Reached(scheduler.instant()));
            EnumSet.allOf(Volume.class).forEach(volume -> read(tenure, volume));
            poll(tenure);
        }
        Optional<Roster.Turn<Tenure>> turn = roster.next();
        while (turn.isPresent()) {
            follow(turn.get().holder(), turn.get().decision());
            turn = roster.next();
        }
        if (roster.inFlight() > SLOTS) {
            world.violated("W12: %d calls in flight at %s".formatted(roster.inFlight(), name));
        }
        tenures.stream()
                .map(tenure -> tenure.ledger.underWay())
                .filter(inputs -> inputs > World.UNDER_WAY)
                .forEach(inputs ->
                        world.violated("W13: %d inputs of a partition under way at %s".formatted(inputs, name)));
        tenures.stream().filter(tenure -> tenure.ledger.isDrained()).toList().forEach(this::drop);
    }

    private void drop(Tenure tenure) {
        tenures.remove(tenure);
        roster.remove(tenure);
    }

    private void poll(Tenure tenure) {
        if (!tenure.ledger.wantsMore() || tenure.position >= tenure.partition.inputs.size()) {
            return;
        }
        List<Event.Arrival> arrivals = new ArrayList<>();
        long end = Math.min(tenure.partition.inputs.size(), tenure.position + scheduler.between(1, 8));
        for (long offset = tenure.position; offset < end; offset++) {
            long at = offset;
            world.question(tenure.partition, offset)
                    .ifPresent(question -> arrivals.add(new Event.Arrival(at, question.identity())));
        }
        tenure.position = end;
        tenure.ledger.apply(new Event.Delivered(arrivals, end));
    }

    private void read(Tenure tenure, Volume volume) {
        OptionalLong from = tenure.ledger.readFrom(volume);
        if (from.isEmpty() || !tenure.reading.add(volume)) {
            return;
        }
        in(scheduler.between(1, 50), () -> {
            long end = tenure.partition.volume(volume).size();
            boolean blind = world.sabotage() == Sabotage.NO_RECOVERY && tenure.ledger.isRecovering();
            long start = Math.min(from.getAsLong(), end);
            tenure.ledger.apply(new Event.Opened(volume, blind ? end : start, end));
            readOn(tenure, volume, start);
        });
    }

    private void readOn(Tenure tenure, Volume volume, long from) {
        if (!tenures.contains(tenure) || tenure.ledger.readFrom(volume).isEmpty()) {
            tenure.reading.remove(volume);
            wake();
            return;
        }
        List<Optional<Written>> log = tenure.partition.volume(volume);
        long end = Math.min(log.size(), from + scheduler.between(1, 12));
        List<Entry> entries = new ArrayList<>();
        for (long offset = from; offset < end; offset++) {
            long at = offset;
            log.get((int) offset).ifPresent(written -> entries.add(written.at(at)));
        }
        boolean blind = world.sabotage() == Sabotage.GAPS_IGNORED && !tenure.ledger.isRecovering();
        tenure.ledger.apply(new Event.Read(volume, blind ? List.of() : entries, end));
        wake();
        in(
                end == log.size() ? scheduler.between(100, 400) : scheduler.between(1, 20),
                () -> readOn(tenure, volume, end));
    }

    private void follow(Tenure tenure, Decision decision) {

        switch (decision) {
            case Decision.Plan(long input) -> plan(tenure, input);
            case Decision.Call(long input, Part part, List<byte[]> memos) -> {
                tenure.ledger.apply(new Event.Called(input, part));
                world.checkGap(tenure, input, part);
                int paid = memos.stream().mapToInt(memo -> memo[0] + 1).max().orElse(0);
                call(tenure, input, part).pay(paid);
            }
            case Decision.CallTogether(long input, List<Part> parts) -> {
                tenure.ledger.apply(new Event.CalledTogether(input, parts));
                parts.forEach(part -> world.checkGap(tenure, input, part));
                new SimulatedJointCall(
                                this,
                                tenure,
                                parts.stream()
                                        .map(part -> call(tenure, input, part))
                                        .toList())
                        .pay();
            }
            case Decision.Repeat(long input) -> {
                tenure.ledger.apply(new Event.Called(input, Part.WHOLE));
                world.checkRepeat(tenure, input);
                call(tenure, input, Part.WHOLE).repeat();
            }
            case Decision.Skip(long input) -> tenure.ledger.apply(new Event.Finished(input));
            case Decision.Finish(long input) -> tenure.ledger.apply(new Event.Finished(input));
            case Decision.Wait none -> {}
            case Decision.Commit none -> {}
        }
    }

    private void plan(Tenure tenure, long input) {
        tenure.ledger.apply(new Event.Planning(input));
        Question question = world.question(tenure.partition, input).orElseThrow();
        in(scheduler.between(0, 40), () -> {
            tenure.ledger.apply(new Event.Planned(input, question.parts(), question.together()));
            wake();
        });
    }

    private SimulatedCall call(Tenure tenure, long input, Part part) {
        Question question = world.question(tenure.partition, input).orElseThrow();
        return new SimulatedCall(this, tenure, input, part, question);
    }

    private void commit(Tenure tenure) {
        if (tenure.committing) {
            return;
        }
        tenure.ledger.commit().ifPresent(commit -> {
            tenure.committing = true;
            String channel = "commit" + tenure.partition.number;
            send(channel, () -> {
                boolean taken = world.commit(this, tenure, sabotaged(tenure, commit));
                inOrder(
                        channel + " back",
                        () -> guarded(() -> {
                            tenure.committing = false;
                            if (taken) {
                                tenure.ledger.apply(new Event.Committed(commit));
                            }
                        }));
            });
        });
    }

    private Decision.Commit sabotaged(Tenure tenure, Decision.Commit commit) {
        CommitMetadata metadata =
                CommitMetadata.decode(commit.offset(), commit.metadata()).orElseThrow();
        return switch (world.sabotage()) {
            case COMMIT_PAST_OPEN_INPUTS ->
                new Decision.Commit(
                        tenure.position,
                        new CommitMetadata(
                                        metadata.bookmark(), metadata.underWay().tailSet(tenure.position))
                                .encode(tenure.position));
            case BOOKMARK_AT_THE_END -> with(commit, bookmark(tenure, List.of()), metadata);
            case BOOKMARK_OVER_UNFINISHED_ALONE -> with(commit, bookmark(tenure, tenure.partition.open()), metadata);
            case NO_NOTE -> with(commit, metadata.bookmark(), null);
            case NONE, NO_RECOVERY, GAPS_IGNORED, ACKNOWLEDGED_TOO_EARLY -> commit;
        };
    }

    private static Decision.Commit with(Decision.Commit commit, Bookmark bookmark, @Nullable CommitMetadata note) {
        CommitMetadata metadata =
                new CommitMetadata(bookmark, note == null ? Collections.emptySortedSet() : note.underWay());
        return new Decision.Commit(commit.offset(), metadata.encode(commit.offset()));
    }

    private static Bookmark bookmark(Tenure tenure, List<Long> over) {
        return new Bookmark(lowest(tenure, Volume.ANSWERS, over), lowest(tenure, Volume.MEMOS, over));
    }

    private static long lowest(Tenure tenure, Volume volume, List<Long> over) {
        List<Optional<Written>> log = tenure.partition.volume(volume);
        for (int offset = 0; offset < log.size(); offset++) {
            if (log.get(offset)
                    .filter(written -> over.contains(written.input()))
                    .isPresent()) {
                return offset;
            }
        }
        return log.size();
    }

    private Optional<Tenure> held(SimulatedPartition partition) {
        return tenures.stream()
                .filter(tenure -> tenure.partition == partition && !tenure.givenAway)
                .findFirst();
    }

    /// Out of the process, in the order of its channel; once sent it arrives, whatever becomes of the sender.
    private void send(String channel, Runnable arrives) {
        inOrder(channel, arrives);
    }

    private void inOrder(String channel, Runnable action) {
        long at = Math.max(inOrder.getOrDefault(channel, 0L), scheduler.now() + scheduler.between(1, 60));
        inOrder.put(channel, at);
        scheduler.at(at, action);
    }

    private void guarded(Runnable action) {
        if (dead) {
            return;
        }
        if (isStalled()) {
            scheduler.at(stalledUntil, () -> guarded(action));
        } else {
            action.run();
        }
    }
}
