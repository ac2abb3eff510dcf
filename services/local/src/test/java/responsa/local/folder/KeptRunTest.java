package responsa.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.json.Json;

class KeptRunTest {
    @TempDir
    Path data;

    @Test
    void shouldTakeTheRunThatWasStartedLast() throws IOException {
        run("aa11", Instant.EPOCH.plusSeconds(9), true);
        run("bb22", Instant.EPOCH.plusSeconds(5), false);

        try (KeptRun last = KeptRun.take(data, null)) {
            assertThat(last.id()).isEqualTo("aa11");
            assertThat(last.notes()).singleElement().asString().contains("no training data");
            assertThat(last.broker()).isEqualTo(data.resolve("aa11/broker"));
            assertThatThrownBy(() -> KeptRun.take(data, "aa"))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessageStartingWith("run aa11: process ");
        }
        try (KeptRun named = KeptRun.take(data, "bb")) {
            assertThat(named.id()).isEqualTo("bb22");
            assertThat(named.notes()).isEmpty();
        }
    }

    @Test
    void shouldSayThatThereIsNone() {
        assertThatThrownBy(() -> KeptRun.take(data.resolve("missing"), null))
                .hasMessage(data.resolve("missing")
                        + ": holds no run; responsa run makes one, --data names another folder.");
        assertThatThrownBy(() -> KeptRun.take(data, "cc")).hasMessageStartingWith(data + ": holds no run cc;");
    }

    private void run(String id, Instant startedAt, boolean standIn) throws IOException {
        RunCard card = new RunCard(
                id, "spec.md", "0", "1", List.of(), standIn, List.of(), null, startedAt, Duration.ZERO, null);
        Files.createDirectories(data.resolve(id));
        Files.write(data.resolve(id).resolve("run.json"), Json.records().writeValueAsBytes(card));
    }
}
