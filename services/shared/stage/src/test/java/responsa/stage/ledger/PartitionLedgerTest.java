package responsa.stage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the properties cannot say: single stories of the rules.
final class PartitionLedgerTest {
    private static final Rules RULES =
            new Rules(true, 100, 1 << 20, 100, CommitMetadata.MOST_UNDER_WAY, Duration.ofMinutes(15));
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldReadFromTheBookmarkInEveryVolume() {
        String metadata = new CommitMetadata(new Bookmark(30, 40), new TreeSet<>()).encode(7);

        PartitionLedger ledger = new PartitionLedger(new Assignment(7, metadata, NOW), RULES);

        assertThat(ledger.readFrom(Volume.ANSWERS)).hasValue(30);
        assertThat(ledger.readFrom(Volume.MEMOS)).hasValue(40);
    }

    @Test
    void shouldReadFromTheBeginningWithoutABookmark() {
        PartitionLedger ledger = new PartitionLedger(new Assignment(7, "set by a tool", NOW), RULES);

        assertThat(ledger.readFrom(Volume.ANSWERS)).hasValue(0);
    }

    @Test
    void shouldGoBackToTheStartOfALogThatDoesNotReachItsBookmark() {
        String metadata = new CommitMetadata(new Bookmark(30, 0), new TreeSet<>()).encode(0);
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, metadata, NOW), RULES);

        ledger.apply(new Event.Opened(Volume.ANSWERS, 0, 2));
        ledger.apply(new Event.Opened(Volume.MEMOS, 0, 0));
        assertThat(ledger.isRecovering()).isTrue();
        ledger.apply(new Event.Read(Volume.ANSWERS, List.of(answer(0, 0, Part.WHOLE)), 2));

        assertThat(ledger.isRecovering()).isFalse();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        assertThat(ledger.next()).isEqualTo(new Decision.Skip(0));
    }

    @Test
    void shouldHandAPartItsMemosInTheOrderOfTheLedger() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Read(Volume.MEMOS, List.of(memo(4, 0, "first"), memo(6, 0, "second")), 7));
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Planned(0, 1));

        assertThat(((Decision.Call) ledger.next()).memos())
                .extracting(String::new)
                .containsExactly("first", "second");
    }

    @Test
    void shouldKeepTheBookmarkAtFinishedInputsBeyondAnOpenOne() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null), new Event.Arrival(1, null)), 2));
        start(ledger, 0);
        start(ledger, 1);
        finish(ledger, 1, 0);

        Decision.Commit commit = ledger.commit().orElseThrow();

        assertThat(commit.offset()).isZero();
        assertThat(CommitMetadata.decode(0, commit.metadata()).orElseThrow().bookmark())
                .isEqualTo(new Bookmark(0, 0));
        finish(ledger, 0, 1);
        Decision.Commit next = ledger.commit().orElseThrow();
        assertThat(next.offset()).isEqualTo(2);
        assertThat(CommitMetadata.decode(2, next.metadata()).orElseThrow().bookmark())
                .isEqualTo(new Bookmark(2, 0));
    }

    @Test
    void shouldAskAgainForWhatDied() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, "q"), new Event.Arrival(1, "q")), 2));
        start(ledger, 0);
        assertThat(ledger.next()).isEqualTo(new Decision.Repeat(1));

        ledger.apply(new Event.Acknowledged(new Entry(Volume.ANSWERS, 0, 0, Part.WHOLE, "q", true, null, 10)));
        ledger.apply(new Event.Finished(0));

        assertThat(ledger.next()).isEqualTo(new Decision.Plan(1));
    }

    @Test
    void shouldFollowWhileANoteIsOpenAndCarryItOn() {
        String metadata = new CommitMetadata(Bookmark.BEGINNING, new TreeSet<>(List.of(0L, 1L))).encode(0);
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, metadata, NOW), RULES);
        open(ledger);
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null), new Event.Arrival(1, null)), 2));

        assertThat(ledger.next()).isEqualTo(new Decision.Wait(Decision.Reason.IDLE));
        assertThat(ledger.readFrom(Volume.ANSWERS)).hasValue(0);
        ledger.apply(new Event.Read(Volume.ANSWERS, List.of(answer(0, 0, Part.WHOLE)), 1));
        ledger.apply(new Event.Finished(0));
        Decision.Commit commit = ledger.commit().orElseThrow();
        assertThat(CommitMetadata.decode(1, commit.metadata()).orElseThrow().underWay())
                .containsExactly(1L);

        ledger.apply(new Event.Reached(NOW.plus(Duration.ofMinutes(15))));

        assertThat(ledger.next()).isEqualTo(new Decision.Plan(1));
        assertThat(ledger.readFrom(Volume.ANSWERS)).isEmpty();
    }

    @Test
    void shouldFinishTheOtherPartsOfWhatItNoted() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null), new Event.Arrival(1, null)), 2));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Planned(0, 2));
        ledger.apply(new Event.Called(0, new Part(0, 2)));
        ledger.apply(new Event.Planning(1));
        ledger.apply(new Event.Planned(1, 2));

        ledger.apply(new Event.HandedOver());

        assertThat(ledger.next()).isEqualTo(new Decision.Call(0, new Part(1, 2), List.of()));
        ledger.apply(new Event.Called(0, new Part(1, 2)));
        assertThat(ledger.next()).isEqualTo(new Decision.Wait(Decision.Reason.IDLE));
    }

    @Test
    void shouldCallNothingMoreOnceItsDrainIsOver() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Planned(0, 2));
        ledger.apply(new Event.Called(0, new Part(0, 2)));
        ledger.apply(new Event.HandedOver());

        ledger.apply(new Event.Overdue());
        ledger.apply(new Event.Ended(0, new Part(0, 2)));

        assertThat(ledger.isDrained()).isTrue();
    }

    @Test
    void shouldPayForTheMissingPartsByOneCall() {
        PartitionLedger ledger = together(4, answer(0, 0, new Part(1, 4)));

        assertThat(ledger.next())
                .isEqualTo(new Decision.CallTogether(0, List.of(new Part(0, 4), new Part(2, 4), new Part(3, 4))));
    }

    @Test
    void shouldCallOnePartByItselfWhereNoOtherIsMissing() {
        PartitionLedger ledger = together(2, answer(0, 0, new Part(0, 2)));

        assertThat(ledger.next()).isEqualTo(new Decision.Call(0, new Part(1, 2), List.of()));
    }

    @Test
    void shouldCallByThemselvesThePartsThatOneCallLeftOut() {
        PartitionLedger ledger = together(3);
        List<Part> parts = List.of(new Part(0, 3), new Part(1, 3), new Part(2, 3));
        ledger.apply(new Event.CalledTogether(0, parts));
        ledger.apply(new Event.Acknowledged(answer(0, 0, new Part(0, 3))));

        ledger.apply(new Event.EndedTogether(0, parts.subList(1, 3)));

        assertThat(ledger.inFlight()).isZero();
        assertThat(ledger.next()).isEqualTo(new Decision.Call(0, new Part(1, 3), List.of()));
        ledger.apply(new Event.Called(0, new Part(1, 3)));
        assertThat(ledger.next()).isEqualTo(new Decision.Call(0, new Part(2, 3), List.of()));
    }

    @Test
    void shouldFinishWhatOneCallLeftOutAfterAHandover() {
        PartitionLedger ledger = together(2);
        List<Part> parts = List.of(new Part(0, 2), new Part(1, 2));
        ledger.apply(new Event.CalledTogether(0, parts));
        ledger.apply(new Event.HandedOver());

        ledger.apply(new Event.EndedTogether(0, parts));

        assertThat(ledger.next()).isEqualTo(new Decision.Call(0, new Part(0, 2), List.of()));
    }

    @Test
    void shouldCallNothingThatWasLeftOutOnceItsDrainIsOver() {
        PartitionLedger ledger = together(2);
        List<Part> parts = List.of(new Part(0, 2), new Part(1, 2));
        ledger.apply(new Event.CalledTogether(0, parts));
        ledger.apply(new Event.HandedOver());
        ledger.apply(new Event.Overdue());

        ledger.apply(new Event.EndedTogether(0, parts));

        assertThat(ledger.isDrained()).isTrue();
    }

    @Test
    void shouldStartNoMoreThanANoteHolds() {
        TreeSet<Long> note = new TreeSet<>();
        for (long input = 10; input < 10 + CommitMetadata.MOST_UNDER_WAY; input++) {
            note.add(input);
        }
        String metadata = new CommitMetadata(Bookmark.BEGINNING, note).encode(0);
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, metadata, NOW), RULES);
        open(ledger);
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));

        assertThat(ledger.next()).isEqualTo(new Decision.Wait(Decision.Reason.NOTE_FULL));
    }

    @Test
    void shouldLetOthersPassAnInputThatIsParked() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null), new Event.Arrival(1, null)), 2));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Parked(0));

        assertThat(ledger.inFlight()).isZero();
        assertThat(ledger.next()).isEqualTo(new Decision.Plan(1));
        start(ledger, 1);
        finish(ledger, 1, 0);
        assertThat(ledger.next()).isInstanceOf(Decision.Wait.class);
        assertThat(ledger.commit().orElseThrow().offset()).isZero();

        ledger.apply(new Event.Recalled());

        assertThat(ledger.next()).isEqualTo(new Decision.Plan(0));
    }

    @Test
    void shouldFinishAParkedInputWhoseAnswerIsFound() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Parked(0));

        ledger.apply(new Event.Read(Volume.ANSWERS, List.of(answer(0, 0, Part.WHOLE)), 1));

        assertThat(ledger.next()).isEqualTo(new Decision.Skip(0));
        ledger.apply(new Event.Finished(0));
        ledger.apply(new Event.Recalled());
        assertThat(ledger.commit().orElseThrow().offset()).isOne();
    }

    @Test
    void shouldLeaveParkedInputsToTheNextOwner() {
        PartitionLedger ledger = recovered();
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Parked(0));

        assertThat(CommitMetadata.decode(0, ledger.handOver().orElseThrow().metadata())
                        .orElseThrow()
                        .underWay())
                .isEmpty();
        ledger.apply(new Event.HandedOver());
        ledger.apply(new Event.Recalled());

        assertThat(ledger.isDrained()).isTrue();
    }

    /// A ledger with one input whose parts go together.
    private static PartitionLedger together(int parts, Entry... found) {
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, "", NOW), RULES);
        ledger.apply(new Event.Opened(Volume.ANSWERS, 0, found.length));
        ledger.apply(new Event.Opened(Volume.MEMOS, 0, 0));
        ledger.apply(new Event.Read(Volume.ANSWERS, List.of(found), found.length));
        ledger.apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        ledger.apply(new Event.Planning(0));
        ledger.apply(new Event.Planned(0, parts, true));
        return ledger;
    }

    private static PartitionLedger recovered() {
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, "", NOW), RULES);
        open(ledger);
        return ledger;
    }

    private static void open(PartitionLedger ledger) {
        ledger.apply(new Event.Opened(Volume.ANSWERS, 0, 0));
        ledger.apply(new Event.Opened(Volume.MEMOS, 0, 0));
    }

    private static void start(PartitionLedger ledger, long input) {
        ledger.apply(new Event.Planning(input));
        ledger.apply(new Event.Planned(input, 1));
        ledger.apply(new Event.Called(input, Part.WHOLE));
    }

    private static void finish(PartitionLedger ledger, long input, long at) {
        ledger.apply(new Event.Acknowledged(answer(at, input, Part.WHOLE)));
        ledger.apply(new Event.Ended(input, Part.WHOLE));
        ledger.apply(new Event.Finished(input));
    }

    private static Entry answer(long offset, long input, Part part) {
        return new Entry(Volume.ANSWERS, offset, input, part, null, false, null, 10);
    }

    private static Entry memo(long offset, long input, String kept) {
        return new Entry(Volume.MEMOS, offset, input, Part.WHOLE, null, false, kept.getBytes(), 10);
    }
}
