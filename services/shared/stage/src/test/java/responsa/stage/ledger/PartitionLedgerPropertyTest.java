package responsa.stage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import responsa.stage.ledger.LedgerRun.Asked;
import responsa.stage.ledger.LedgerRun.Offer;

/// The invariants of the README, by number. What a decision may be is judged by the books of [LedgerRun].
final class PartitionLedgerPropertyTest {
    private static final SortedSet<Long> NO_NOTE = Collections.emptySortedSet();

    /// W1
    @Property
    void shouldNotCommitPastAnIncompleteInput(
            @ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run).finish();

        assertThat(seen.commits)
                .allSatisfy(commit -> assertThat(
                                LongStream.range(0, commit.offset()).filter(offset -> !LedgerRun.isMarker(offset)))
                        .allMatch(input -> LedgerRun.isComplete(input, commit.log())));
    }

    /// W2
    @Property
    void shouldNotLeadWithTheBookmark(@ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run).finish();

        assertThat(seen.commits)
                .allSatisfy(commit -> assertThat(commit.log().stream().flatMap(Optional::stream))
                        .filteredOn(entry -> entry.input() >= commit.offset())
                        .allMatch(entry ->
                                entry.offset() >= commit.metadata().bookmark().answers()));
    }

    /// W3
    @Property
    void shouldStartNothingUntilTheLedgerIsReadAndNothingOverAGap(
            @ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run);

        assertThat(seen.asked)
                .filteredOn(Asked::recovering)
                .allMatch(asked -> asked.decision().equals(new Decision.Wait(Decision.Reason.RECOVERING)));
        assertThat(seen.asked).noneMatch(Asked::overGap);
        assertThat(seen.commits).noneMatch(LedgerRun.Commit::recovering);
    }

    /// W4
    @Property
    void shouldNotCallWhatTheLedgerHolds(@ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run).finish();

        assertThat(seen.asked).noneMatch(Asked::held);
        assertThat(calls(seen)).doesNotHaveDuplicates();
    }

    /// W5
    @Property
    void shouldCommitThePositionWhenNothingIsOpen(
            @ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run).finish();

        assertThat(seen.open()).isEmpty();
        assertThat(seen.commits.getLast().offset()).isEqualTo(seen.position());
        assertThat(seen.commits).isSortedAccordingTo((one, next) -> Long.compare(one.offset(), next.offset()));
    }

    /// W7
    @Property
    void shouldLeaveNotedInputsAloneUntilTheNoteCloses(
            @ForAll("numbers") List<Integer> left,
            @ForAll("noted") SortedSet<Long> note,
            @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, note).drive(run).finish();
        List<Asked> whileOpen = List.copyOf(seen.asked);
        Set<Long> unfinished = new TreeSet<>(seen.open());

        seen.apply(new Event.Reached(LedgerRun.START.plus(LedgerRun.RULES.drain())));
        seen.finish();

        assertThat(whileOpen)
                .noneMatch(asked -> asked.decision() instanceof Decision.Plan(long input) && note.contains(input));
        assertThat(note).containsAll(unfinished);
        assertThat(seen.open()).isEmpty();
    }

    /// W8
    @Property
    void shouldDecideTheSameAfterTheSameEvents(
            @ForAll("numbers") List<Integer> left,
            @ForAll("numbers") List<Integer> run,
            @ForAll @IntRange(max = 400) int cut) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run);
        PartitionLedger again = new PartitionLedger(seen.assignment, LedgerRun.RULES);
        for (int event = 0; event < seen.events.size(); event++) {
            again.apply(seen.events.get(event));
            if (event == cut) {
                again.next();
                again.commit();
                again.handOver();
            }
        }

        assertThat(again.next()).isEqualTo(seen.ledger.next());
        assertThat(again.commit()).isEqualTo(seen.ledger.commit());
        assertThat(again.handOver()).isEqualTo(seen.ledger.handOver());
        assertThat(again.wantsMore()).isEqualTo(seen.ledger.wantsMore());
    }

    /// W9
    @Property
    void shouldPauseWithinItsBoundsAndNeverForGood(
            @ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run);
        long committed = seen.commits.isEmpty() ? 0 : seen.commits.getLast().offset();

        assertThat(seen.delivered().stream().filter(input -> input >= committed))
                .hasSizeLessThanOrEqualTo(LedgerRun.RULES.windowInputs() + 4);
        seen.finish();
        assertThat(seen.ledger.wantsMore()).isTrue();
    }

    /// W10
    @Property
    void shouldCallOneOfTwoInputsThatAskForTheSame(@ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(List.of(), NO_NOTE).drive(run).finish();

        Set<Long> called = new TreeSet<>();
        calls(seen).forEach(call -> called.add(call.input()));
        List<Long> repeats = seen.asked.stream()
                .filter(asked -> asked.decision() instanceof Decision.Repeat)
                .map(asked -> ((Decision.Repeat) asked.decision()).input())
                .toList();

        assertThat(called.stream().map(LedgerRun::identity)).doesNotHaveDuplicates();
        assertThat(repeats).doesNotContainAnyElementsOf(called).allMatch(PartitionLedgerPropertyTest::hasATwin);
    }

    /// W11
    @Property
    void shouldNoteWhatIsUnderWayAndStartNothingMoreAfterAHandover(
            @ForAll("numbers") List<Integer> left, @ForAll("numbers") List<Integer> run) {
        LedgerRun seen = new LedgerRun(left, NO_NOTE).drive(run);
        Set<Long> called = new HashSet<>();
        calls(seen).forEach(call -> called.add(call.input()));
        called.retainAll(seen.open());
        Optional<Decision.Commit> last = seen.ledger.handOver();
        int before = seen.asked.size();

        seen.apply(new Event.HandedOver());
        seen.finish();

        last.ifPresent(commit -> assertThat(CommitMetadata.decode(commit.offset(), commit.metadata())
                        .orElseThrow()
                        .underWay())
                .containsAll(called));
        assertThat(seen.asked.subList(before, seen.asked.size()))
                .noneMatch(asked -> asked.decision() instanceof Decision.Plan);
        assertThat(seen.ledger.isDrained()).isTrue();
        assertThat(seen.ledger.commit()).isEmpty();
    }

    /// W13
    @Property
    void shouldHaveNoMoreUnderWayThanANoteHolds(
            @ForAll("numbers") List<Integer> run, @ForAll @IntRange(min = 1, max = 4) int most) {
        Rules rules = new Rules(false, 20, 1_500, 6, most, Duration.ofMinutes(1));
        SortedSet<Long> noted = new TreeSet<>(List.of(0L));

        LedgerRun seen = new LedgerRun(List.of(), noted, rules).drive(run);

        assertThat(seen.underWay).allMatch(inputs -> inputs <= most);
    }

    private static boolean hasATwin(long input) {
        long twin = input % 7 == 6 ? input - 1 : input + 1;
        return LedgerRun.identity(twin).equals(LedgerRun.identity(input));
    }

    private static List<Offer> calls(LedgerRun run) {
        List<Offer> calls = new ArrayList<>();
        run.asked.forEach(asked -> {
            if (asked.decision() instanceof Decision.Call(long input, Part part, List<byte[]> memos)) {
                calls.add(new Offer(input, part));
            } else if (asked.decision() instanceof Decision.CallTogether(long input, List<Part> parts)) {
                parts.stream()
                        .filter(part -> !LedgerRun.isLeft(part, parts))
                        .forEach(part -> calls.add(new Offer(input, part)));
            }
        });
        return calls;
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 799).list().ofMaxSize(150);
    }

    @Provide
    Arbitrary<SortedSet<Long>> noted() {
        return Arbitraries.longs()
                .between(0, 39)
                .filter(offset -> !LedgerRun.isMarker(offset))
                .set()
                .ofMaxSize(8)
                .map(TreeSet::new);
    }
}
