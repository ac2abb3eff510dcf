package responsa.stage.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One tenure of a ledger, driven by numbers: each picks what happens next. It keeps its own books of what was written
/// and seen, by which properties judge what the ledger decided.
///
/// Inputs: every fifth offset is a marker; input n has 1 + n % 3 parts and asks for `q` + n, but every seventh asks
/// for what the one before it asked for. One call pays for the parts of every other input, and leaves the last of
/// them out where it began with the first. A predecessor left answers, and a note where the run has one.
final class LedgerRun {
    static final Instant START = Instant.EPOCH;
    static final Rules RULES = new Rules(false, 20, 1_500, 6, 20, Duration.ofMinutes(1));
    private static final int SIZE = 40;

    final List<Event> events = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    final List<Commit> commits = new ArrayList<>();
    final List<Integer> underWay = new ArrayList<>();
    final PartitionLedger ledger;
    final Assignment assignment;
    private final List<Optional<Entry>> log = new ArrayList<>();
    private final Set<Offer> seen = new HashSet<>();
    private final Set<Long> delivered = new TreeSet<>();
    private final List<Long> planning = new ArrayList<>();
    private final List<Offer> calling = new ArrayList<>();
    private final Map<Long, List<Part>> together = new HashMap<>();
    private long position;
    private long read;
    private boolean opened;
    private long highestOwn = -1;

    LedgerRun(List<Integer> predecessor, SortedSet<Long> note) {
        this(predecessor, note, RULES);
    }

    LedgerRun(List<Integer> predecessor, SortedSet<Long> note, Rules rules) {
        predecessor.forEach(this::left);
        String metadata = new CommitMetadata(Bookmark.BEGINNING, note).encode(0);
        this.assignment = new Assignment(0, metadata, START);
        this.ledger = new PartitionLedger(assignment, rules);
    }

    static boolean isMarker(long offset) {
        return offset % 5 == 4;
    }

    static int parts(long input) {
        return 1 + (int) (input % 3);
    }

    static boolean isTogether(long input) {
        return input % 2 == 0;
    }

    static String identity(long input) {
        return "q" + (input % 7 == 6 ? input - 1 : input);
    }

    LedgerRun drive(List<Integer> choices) {
        choices.forEach(choice -> step(choice % 8, choice / 8));
        return this;
    }

    /// Lets everything that is under way come to its end.
    LedgerRun finish() {
        for (int round = 0; round < 4 * SIZE; round++) {
            for (int action = 0; action < 6; action++) {
                step(action, action == 0 ? 50 : 0);
            }
        }
        step(7, 0);
        return this;
    }

    void apply(Event event) {
        events.add(event);
        ledger.apply(event);
        underWay.add(ledger.underWay());
    }

    long position() {
        return position;
    }

    Set<Long> delivered() {
        return delivered;
    }

    /// Inputs that were delivered and are not complete in the log.
    Set<Long> open() {
        Set<Long> open = new TreeSet<>(delivered);
        open.removeIf(input -> isComplete(input, log));
        return open;
    }

    private void step(int action, int pick) {
        switch (action) {
            case 0 -> read(pick);
            case 1 -> deliver(1 + pick % 4);
            case 2 -> follow();
            case 3 -> plan(pick);
            case 4, 5 -> answer(pick);
            case 6 -> writeAsAnother(pick);
            default -> commit();
        }
    }

    private void left(int number) {
        long input = number % SIZE;
        if (!isMarker(input)) {
            int index = number / SIZE % parts(input);
            append(input, new Part(index, parts(input)), identity(input));
        }
    }

    private Entry append(long input, Part part, @Nullable String identity) {
        Entry entry = new Entry(Volume.ANSWERS, log.size(), input, part, identity, false, null, 100);
        log.add(Optional.of(entry));
        return entry;
    }

    private void read(int pick) {
        OptionalLong from = ledger.readFrom(Volume.ANSWERS);
        if (from.isEmpty()) {
            return;
        }
        if (!opened) {
            opened = true;
            apply(new Event.Opened(Volume.ANSWERS, from.getAsLong(), log.size()));
        }
        read = from.getAsLong();
        long upTo = Math.min(log.size(), read + 1 + pick);
        List<Entry> entries = log.subList((int) read, (int) upTo).stream()
                .flatMap(Optional::stream)
                .toList();
        entries.forEach(entry -> seen.add(new Offer(entry.input(), entry.part())));
        apply(new Event.Read(Volume.ANSWERS, entries, upTo));
    }

    private void deliver(int count) {
        if (!ledger.wantsMore() || position >= SIZE) {
            return;
        }
        List<Event.Arrival> arrivals = new ArrayList<>();
        long end = Math.min(SIZE, position + count);
        for (; position < end; position++) {
            if (!isMarker(position)) {
                arrivals.add(new Event.Arrival(position, identity(position)));
                delivered.add(position);
            }
        }
        apply(new Event.Delivered(arrivals, position));
    }

    private void follow() {
        Decision decision = ledger.next();
        asked.add(new Asked(decision, ledger.isRecovering(), starts(decision) && hasGap(), holds(decision)));
        switch (decision) {
            case Decision.Plan(long input) -> {
                planning.add(input);
                apply(new Event.Planning(input));
            }
            case Decision.Call(long input, Part part, List<byte[]> memos) -> {
                calling.add(new Offer(input, part));
                apply(new Event.Called(input, part));
            }
            case Decision.CallTogether(long input, List<Part> parts) -> {
                together.put(input, parts);
                answered(parts).forEach(part -> calling.add(new Offer(input, part)));
                apply(new Event.CalledTogether(input, parts));
            }
            case Decision.Repeat(long input) -> {
                calling.add(new Offer(input, Part.WHOLE));
                apply(new Event.Called(input, Part.WHOLE));
            }
            case Decision.Skip(long input) -> apply(new Event.Finished(input));
            case Decision.Finish(long input) -> apply(new Event.Finished(input));
            case Decision.Wait none -> {}
            case Decision.Commit none -> {}
        }
    }

    private void plan(int pick) {
        if (!planning.isEmpty()) {
            long input = planning.remove(pick % planning.size());
            apply(new Event.Planned(input, parts(input), isTogether(input)));
        }
    }

    private void answer(int pick) {
        if (calling.isEmpty()) {
            return;
        }
        Offer offer = calling.remove(pick % calling.size());
        boolean repeat = offer.part().equals(Part.WHOLE) && parts(offer.input()) > 1;
        Entry entry = append(offer.input(), offer.part(), repeat ? null : identity(offer.input()));
        seen.add(offer);
        highestOwn = entry.offset();
        apply(new Event.Acknowledged(entry));
        end(offer);
    }

    /// A call for several parts ends with the last of those that it answers.
    private void end(Offer offer) {
        List<Part> parts = together.get(offer.input());
        if (parts == null) {
            apply(new Event.Ended(offer.input(), offer.part()));
        } else if (calling.stream().noneMatch(other -> other.input() == offer.input())) {
            together.remove(offer.input());
            apply(new Event.EndedTogether(
                    offer.input(), parts.subList(answered(parts).size(), parts.size())));
        }
    }

    /// Whether a call for these parts leaves one of them out.
    static boolean isLeft(Part part, List<Part> parts) {
        return !answered(parts).contains(part);
    }

    private static List<Part> answered(List<Part> parts) {
        return parts.getFirst().index() == 0 ? parts.subList(0, parts.size() - 1) : parts;
    }

    private void writeAsAnother(int pick) {
        if (pick % 2 == 0) {
            log.add(Optional.empty());
        } else {
            left(pick);
        }
    }

    private void commit() {
        ledger.commit().ifPresent(commit -> {
            CommitMetadata metadata =
                    CommitMetadata.decode(commit.offset(), commit.metadata()).orElseThrow();
            commits.add(new Commit(commit.offset(), metadata, ledger.isRecovering(), List.copyOf(log)));
            apply(new Event.Committed(commit));
        });
    }

    private static boolean starts(Decision decision) {
        return switch (decision) {
            case Decision.Plan plan -> true;
            case Decision.Call call -> true;
            case Decision.CallTogether call -> true;
            case Decision.Repeat repeat -> true;
            case Decision.Skip skip -> false;
            case Decision.Finish finish -> false;
            case Decision.Wait waiting -> false;
            case Decision.Commit commit -> false;
        };
    }

    private boolean holds(Decision decision) {
        return switch (decision) {
            case Decision.Call(long input, Part part, List<byte[]> memos) -> seen.contains(new Offer(input, part));
            case Decision.CallTogether(long input, List<Part> parts) ->
                parts.stream().anyMatch(part -> seen.contains(new Offer(input, part)));
            case Decision.Plan plan -> false;
            case Decision.Repeat repeat -> false;
            case Decision.Skip skip -> false;
            case Decision.Finish finish -> false;
            case Decision.Wait waiting -> false;
            case Decision.Commit commit -> false;
        };
    }

    /// Whether an own answer stands behind something that was not read.
    private boolean hasGap() {
        return log.stream()
                .flatMap(Optional::stream)
                .anyMatch(
                        entry -> entry.offset() < highestOwn && !seen.contains(new Offer(entry.input(), entry.part())));
    }

    static boolean isComplete(long input, List<Optional<Entry>> log) {
        Map<Integer, Set<Integer>> found = new HashMap<>();
        log.forEach(each -> each.filter(entry -> entry.input() == input)
                .ifPresent(entry -> found.computeIfAbsent(entry.part().count(), count -> new HashSet<>())
                        .add(entry.part().index())));
        return found.entrySet().stream().anyMatch(parts -> parts.getValue().size() == parts.getKey());
    }

    /// A part of an input.
    record Offer(long input, Part part) {}

    /// A decision, and how things were when it was asked for.
    ///
    /// @param overGap whether it starts something while an own answer stands behind something unread
    /// @param held whether it calls a part that was seen in the ledger
    record Asked(Decision decision, boolean recovering, boolean overGap, boolean held) {}

    /// A commit, and the ledger as it was then.
    record Commit(long offset, CommitMetadata metadata, boolean recovering, List<Optional<Entry>> log) {}
}
