package responsa.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.local.books.Balance;
import responsa.local.console.RecordedConsole;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

class ProgressTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Balance BOOKS = new Balance(42, 0, 0, 20, 10, 1, 0, 11);
    private static final String HEADLINE = "settled 31 of 42: accepted 20, rejected 10, undecided 1, dead 0; ";

    @Test
    void shouldDrawEveryStageWhereAPersonWatches() {
        RecordedConsole recorded = new RecordedConsole(true);
        Progress progress = new Progress(recorded.console(), false, THEN);

        progress.tick(BOOKS, List.of(service("drafter", State.RUNNING, 10, "")), THEN);
        progress.tick(BOOKS, List.of(service("drafter", State.RUNNING, 35, "")), THEN.plusSeconds(5));

        assertThat(recorded.messageText())
                .endsWith("\u001B[2A\r\u001B[J" + HEADLINE + "0:05\n"
                        + "  drafter             35 done       3 in flight        5.0/s\n");
    }

    @Test
    void shouldSayALineNowAndThenElsewhere() {
        RecordedConsole recorded = new RecordedConsole(false);
        Progress progress = new Progress(recorded.console(), false, THEN);

        for (int second = 1; second <= 25; second++) {
            progress.tick(BOOKS, List.of(), THEN.plusSeconds(second));
        }

        assertThat(recorded.messages()).containsExactly(HEADLINE + "0:10", HEADLINE + "0:20");
    }

    @Test
    void shouldSayNothingWhenToldToBeQuiet() {
        RecordedConsole recorded = new RecordedConsole(true);
        Progress progress = new Progress(recorded.console(), true, THEN);

        progress.tick(BOOKS, List.of(), THEN.plusSeconds(100));
        progress.end();

        assertThat(recorded.messages()).isEmpty();
    }

    @Test
    void shouldSayWhatAStageWaitsForWithoutLeavingTheLine() {
        List<String> lines = Picture.of(
                BOOKS,
                List.of(
                        new StageView(
                                "judge", service("judge", State.STARTING, 0, "").status(), 0),
                        new StageView(
                                "drafter",
                                service("drafter", State.RUNNING, 0, "x".repeat(100))
                                        .status(),
                                0)),
                Duration.ofHours(25));

        assertThat(lines.get(0)).endsWith("; 25:00:00");
        assertThat(lines.get(1)).endsWith("  starting");
        assertThat(lines.get(2)).hasSize(79).endsWith("xx…");
    }

    private static RunningService service(String name, State state, long done, String detail) {
        return new RunningService() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ServiceStatus status() {
                return new ServiceStatus(state, done, 3, null, 0, detail);
            }

            @Override
            public void close() {}
        };
    }
}
