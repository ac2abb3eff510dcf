package responsa.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.model.ModelRequest;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;

/// Services that call one endpoint of twelve calls at once, as it is configured in each of them.
class DividedModelsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final int LIMIT = 12;

    @RegisterExtension
    final TestBroker broker = TestBroker.with(1, Topics.ENDPOINTS);

    private final List<Thread> callers = new ArrayList<>();

    @AfterEach
    void endTheCallers() {
        callers.forEach(Thread::interrupt);
    }

    @Test
    void shouldDivideTheLimitBetweenServicesThatAskForMore() throws IOException, InterruptedException {
        try (HoldingEndpoint endpoint = HoldingEndpoint.start();
                Models drafter = start(endpoint, "drafter");
                Models judge = start(endpoint, "judge")) {
            call(drafter, "drafting", 20);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(endpoint.has("drafting")).isEqualTo(LIMIT));

            call(judge, "judging", 4);

            awaitCalls(endpoint, LIMIT - 4, 4);
        }
    }

    /// None of the drafter's own calls ends: it goes on as soon as it hears that the judge is gone.
    @Test
    void shouldTakeWhatAnotherServiceLeaves() throws IOException, InterruptedException {
        try (HoldingEndpoint endpoint = HoldingEndpoint.start();
                Models drafter = start(endpoint, "drafter")) {
            try (Models judge = start(endpoint, "judge")) {
                call(judge, "judging", 20);
                call(drafter, "drafting", 20);
                awaitCalls(endpoint, LIMIT / 2, LIMIT / 2);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(endpoint.has("drafting")).isEqualTo(LIMIT));
        }
    }

    /// Until the services have heard of each other, and the calls have ended that they had begun before.
    private static void awaitCalls(HoldingEndpoint endpoint, int drafting, int judging) {
        await().atMost(PATIENCE).pollInterval(A_WHILE).until(() -> {
            boolean divided = endpoint.has("drafting") == drafting && endpoint.has("judging") == judging;
            if (!divided) {
                endpoint.letGo();
            }
            return divided;
        });
    }

    private Models start(HoldingEndpoint endpoint, String service) throws InterruptedException {
        ModelsSettings settings = Settings.of(
                ModelsSettings.class,
                Map.of(
                        "responsa.models.endpoints[0].model",
                        "any",
                        "responsa.models.endpoints[0].url",
                        endpoint.url(),
                        "responsa.models.endpoints[0].in-flight",
                        String.valueOf(LIMIT)));
        return DividedModels.start(
                settings,
                service,
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }

    /// So many callers that ask again as soon as they are answered.
    private void call(Models models, String text, int count) {
        ModelRequest request = new ModelRequest(
                "any", List.of(new Message(Role.USER, text)), new Sampling(0.7, 1.0, 64, 1), null, null, PATIENCE);
        for (int i = 0; i < count; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        models.complete(request);
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
    }
}
