package responsa.stage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class RosterPropertyTest {
    private static final Rules RULES = new Rules(false, 100, 1 << 20, 100, 1_500, Duration.ofMinutes(1));

    /// W12
    @Property(tries = 100)
    void shouldKeepWithinItsBound(
            @ForAll @IntRange(min = 1, max = 9) int most, @ForAll @IntRange(min = 1, max = 4) int parts) {
        Map<String, PartitionLedger> ledgers = Map.of("a", ledger(20), "b", ledger(20));
        Roster<String> roster = new Roster<>(most);
        ledgers.forEach(roster::add);

        List<Integer> inFlight = new ArrayList<>();
        for (Optional<Roster.Turn<String>> turn = roster.next(); turn.isPresent(); turn = roster.next()) {
            follow(ledgers.get(turn.get().holder()), turn.get().decision(), parts);
            inFlight.add(roster.inFlight());
        }

        assertThat(inFlight).allMatch(calls -> calls <= most).contains(most);
    }

    private static void follow(PartitionLedger ledger, Decision decision, int parts) {
        switch (decision) {
            case Decision.Plan(long input) -> {
                ledger.apply(new Event.Planning(input));
                ledger.apply(new Event.Planned(input, parts, input % 2 == 0));
            }
            case Decision.Call(long input, Part part, List<byte[]> memos) ->
                ledger.apply(new Event.Called(input, part));
            case Decision.CallTogether(long input, List<Part> together) ->
                ledger.apply(new Event.CalledTogether(input, together));
            case Decision.Repeat none -> {}
            case Decision.Skip none -> {}
            case Decision.Finish none -> {}
            case Decision.Wait none -> {}
            case Decision.Commit none -> {}
        }
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
