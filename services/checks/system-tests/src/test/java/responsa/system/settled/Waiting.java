package responsa.system.settled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Waits for what a deployment makes of what was submitted. Threads: the test's.
///
/// @param bootstrap `host:port` of its broker
/// @param patience the longest that one wait may take
/// @param told what it says of itself, for a failure's message
public record Waiting(String bootstrap, Duration patience, Supplier<Object> told) {
    private static final Duration POLL = Duration.ofSeconds(1);

    /// Waits until every submission has left by an exit.
    ///
    /// @param submitted lines that were sent to intake
    /// @throws AssertionError with the books and what the deployment says, if it takes too long
    public Standing settled(long submitted) {
        try {
            return Awaitility.await()
                    .atMost(patience)
                    .pollInterval(POLL)
                    .until(
                            () -> Standing.at(bootstrap),
                            now -> Books.of(submitted, now).inFlight() == 0);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("%s%n%s".formatted(Books.of(submitted, Standing.at(bootstrap)), told.get()), late);
        }
    }

    /// Waits until the exporter's files name every tuple exactly once.
    ///
    /// @param read gives the text of a file by its path from the output, or nothing if it is not there
    public void exported(Standing settled, UnaryOperator<String> read) {
        Awaitility.await()
                .atMost(patience)
                .pollInterval(POLL)
                .untilAsserted(() -> assertThat(Exported.ids(read))
                        .containsExactlyInAnyOrderElementsOf(
                                Dataset.of(settled).rows().keySet()));
    }
}
