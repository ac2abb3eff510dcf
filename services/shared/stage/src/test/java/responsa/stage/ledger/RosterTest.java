package responsa.stage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RosterTest {
    private static final Rules RULES = new Rules(false, 100, 1 << 20, 100, 1_500, Duration.ofMinutes(1));

    @Test
    void shouldServeEveryPartitionInTurn() {
        Map<String, PartitionLedger> ledgers = new HashMap<>(Map.of("a", ledger(20), "b", ledger(20), "c", ledger(20)));
        Roster<String> roster = new Roster<>(3);
        ledgers.forEach(roster::add);

        List<String> served = new ArrayList<>();
        for (Optional<Roster.Turn<String>> turn = roster.next(); turn.isPresent(); turn = roster.next()) {
            served.add(turn.get().holder());
            ledgers.get(turn.get().holder())
                    .apply(new Event.Planning(((Decision.Plan) turn.get().decision()).input()));
        }

        assertThat(new HashSet<>(served)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void shouldForgetWhoIsTakenOut() {
        Roster<String> roster = new Roster<>(3);
        roster.add("a", ledger(3));

        roster.remove("a");

        assertThat(roster.next()).isEmpty();
        assertThat(roster.holders()).isEmpty();
    }

    private static PartitionLedger ledger(int inputs) {
        PartitionLedger ledger = new PartitionLedger(new Assignment(0, "", Instant.EPOCH), RULES);
        ledger.apply(new Event.Opened(Volume.ANSWERS, 0, 0));
        ledger.apply(new Event.Delivered(
                LongStream.range(0, inputs)
                        .mapToObj(input -> new Event.Arrival(input, null))
                        .toList(),
                inputs));
        return ledger;
    }
}
