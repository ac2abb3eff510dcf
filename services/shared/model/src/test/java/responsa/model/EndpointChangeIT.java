package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointChangeIT {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @Test
    void shouldSendCallsToAnEndpointThatIsAddedToTheFile() throws IOException, InterruptedException {
        Path file = listing();
        try (RawEndpoint added = RawEndpoint.start().otherwise(Dialects.answer("Yes"));
                Models models = OpenAiModels.start(
                        TestSettings.of("drafter").file(file), "drafter", meters, InstantSource.system())) {
            Asking waiting = Asking.of(models);
            await().untilAsserted(() -> assertThat(models.outages()).hasSize(1));

            listing(added.url());

            assertThat(waiting.completion()).isInstanceOf(Completion.Answered.class);
            assertThat(models.outages()).isEmpty();
        }
    }

    @Test
    void shouldLetACallEndAtAnEndpointThatIsRemovedAndSendNoMore() throws IOException, InterruptedException {
        try (RawEndpoint leaving = RawEndpoint.start().otherwise(Dialects.answer("Yes"));
                RawEndpoint staying = RawEndpoint.start().otherwise(Dialects.answer("Yes"))) {
            Path file = listing(leaving.url());
            try (Models models = OpenAiModels.start(
                    TestSettings.of("drafter").file(file), "drafter", meters, InstantSource.system())) {
                assertThat(models.complete(Asked.request())).isInstanceOf(Completion.Answered.class);

                listing(staying.url());
                await().untilAsserted(() -> assertThat(shown()).containsExactly(staying.url()));

                assertThat(models.complete(Asked.request())).isInstanceOf(Completion.Answered.class);
                assertThat(leaving.requests()).hasSize(1);
                assertThat(staying.requests()).hasSize(1);
            }
        }
    }

    @Test
    void shouldSendTheNameAndConnectToItsAddress() throws InterruptedException {
        try (RawEndpoint endpoint = RawEndpoint.start().otherwise(Dialects.answer("Yes"))) {
            String url = "http://localhost:%d/v1".formatted(endpoint.port());
            TestSettings settings = TestSettings.of("drafter").at(TestSettings.At.resolving("drafter", url));
            try (Models models = OpenAiModels.start(settings, "drafter", meters, InstantSource.system())) {
                await().untilAsserted(() -> models.complete(Asked.request()));
                await().untilAsserted(() -> assertThat(shown()).contains(endpoint.url()));

                assertThat(models.complete(Asked.request())).isInstanceOf(Completion.Answered.class);
                assertThat(endpoint.requests())
                        .allSatisfy(request -> assertThat(request.head().toLowerCase(Locale.ROOT))
                                .contains("host: localhost:"));
            }
        }
    }

    private List<String> shown() {
        return meters.find("responsa.model.limit").gauges().stream()
                .map(gauge -> gauge.getId().getTag("endpoint"))
                .toList();
    }

    private Path listing(String... urls) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < urls.length; at++) {
            lines.append("responsa.models.endpoints[%d].model=drafter\n".formatted(at));
            lines.append("responsa.models.endpoints[%d].url=%s\n".formatted(at, urls[at]));
        }
        return Files.writeString(folder.resolve("endpoints.properties"), lines);
    }
}
