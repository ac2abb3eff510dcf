package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import responsa.stage.ledger.Bookmark;
import responsa.stage.ledger.CommitMetadata;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Roster;
import responsa.stage.ledger.Rules;
import responsa.stage.ledger.Volume;

final class HoldingsTest {
    private static final TopicPartition PARTITION = new TopicPartition("in", 0);
    private static final Rules RULES = new Rules(false, 100, 1 << 20, 10, 1_500, Duration.ofMinutes(15));

    private Instant now = Instant.EPOCH;
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Roster<Tenure<String, String>> roster = new Roster<>(10);
    private final Holdings<String, String> holdings = new Holdings<>(
            consumer,
            new LedgerReader<>(new MockConsumer<>("earliest"), Map.of(Volume.ANSWERS, "out"), new Inbox<>()),
            roster,
            RULES,
            (InstantSource) () -> now,
            fault -> {});

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        holdings.onPartitionsAssigned(List.of(PARTITION));
    }

    @Test
    void shouldReadTheLedgerBeforeItPollsAPartition() {
        holdings.welcome();

        assertThat(consumer.paused()).containsExactly(PARTITION);
        assertThat(tenure().reading()).containsExactly(Volume.ANSWERS);
        assertThat(tenure().ledger().wantsMore()).isFalse();
    }

    @Test
    void shouldStopWhenInputsWereDeletedUnread() {
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(5)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 8L));

        assertThatThrownBy(holdings::welcome)
                .hasMessageContaining("in-0: committed is 5, the log begins at 8; 3 inputs");
    }

    @Test
    void shouldCommitANoteOfWhatIsUnderWayWhenItGivesAPartitionAway() {
        holdings.welcome();
        call(tenure());

        holdings.onPartitionsRevoked(List.of(PARTITION));

        OffsetAndMetadata committed = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        assertThat(committed.offset()).isZero();
        assertThat(CommitMetadata.decode(0, committed.metadata()))
                .contains(new CommitMetadata(Bookmark.BEGINNING, new TreeSet<>(List.of(0L))));
        assertThat(holdings.held()).isEmpty();
    }

    @Test
    void shouldCancelWhatIsUnderWayOnceItsDrainIsOver() {
        holdings.welcome();
        Tenure<String, String> given = tenure();
        call(given);
        holdings.onPartitionsRevoked(List.of(PARTITION));
        holdings.tick();
        assertThat(given.isCancelled()).isFalse();

        now = now.plus(RULES.drain());
        holdings.tick();

        assertThat(given.isCancelled()).isTrue();
        given.ledger().apply(new Event.Ended(0, Part.WHOLE));
        holdings.tick();
        assertThat(holdings.all()).isEmpty();
    }

    @Test
    void shouldCancelAndCommitNothingForALostPartition() {
        holdings.welcome();
        Tenure<String, String> lost = tenure();
        call(lost);

        holdings.onPartitionsLost(List.of(PARTITION));

        assertThat(lost.isCancelled()).isTrue();
        assertThat(holdings.has(lost)).isFalse();
        assertThat(roster.holders()).isEmpty();
        assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION)).isNull();
    }

    private Tenure<String, String> tenure() {
        return holdings.held(PARTITION).orElseThrow();
    }

    private static void call(Tenure<String, String> tenure) {
        tenure.ledger().apply(new Event.Opened(Volume.ANSWERS, 0, 0));
        tenure.ledger().apply(new Event.Delivered(List.of(new Event.Arrival(0, null)), 1));
        tenure.ledger().apply(new Event.Planning(0));
        tenure.ledger().apply(new Event.Planned(0, 1));
        tenure.ledger().apply(new Event.Called(0, Part.WHOLE));
    }
}
