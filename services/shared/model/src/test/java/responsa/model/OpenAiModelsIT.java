package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import responsa.topics.record.ModelCall;
import responsa.topics.record.TokenUsage;

final class OpenAiModelsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RawEndpoint endpoint = RawEndpoint.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Models models = start(TestSettings.of(Asked.MODEL, endpoint.url()));

    @AfterEach
    void close() {
        models.close();
        endpoint.close();
    }

    @Test
    void shouldReadAStreamedAnswerWithItsCotAndItsUsage() throws InterruptedException {
        endpoint.reacting(Dialects.stream(
                Dialects.reasoning("The spec "),
                Dialects.reasoning("allows it."),
                Dialects.content("It is "),
                Dialects.content("fine."),
                Dialects.finish("stop"),
                Dialects.usage(12, 3),
                "[DONE]"));

        Completion completion = models.complete(Asked.request());

        assertThat(completion).isInstanceOfSatisfying(Completion.Answered.class, answered -> {
            assertThat(answered.cot()).isEqualTo("The spec allows it.");
            assertThat(answered.text()).isEqualTo("It is fine.");
            assertThat(answered.finish()).isEqualTo(Completion.Finish.STOP);
            assertThat(answered.call())
                    .isEqualTo(new ModelCall(
                            Asked.MODEL,
                            "served",
                            endpoint.url(),
                            Asked.SAMPLING,
                            "stop",
                            new TokenUsage(12L, 3L, 8L),
                            answered.call().latency(),
                            1,
                            NOW));
        });
    }

    private Models start(ModelsSettings settings) {
        return OpenAiModels.start(settings, "drafter", meters, InstantSource.fixed(NOW), Map.of());
    }
}
