package responsa.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.record.EndpointUse;

class EndpointSharingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MODEL = "http://models:8000/v1";

    @RegisterExtension
    final TestBroker broker = TestBroker.with(1, Topics.ENDPOINTS);

    @Test
    void shouldDivideAnEndpointAmongProcessesThatComeAndGo() throws InterruptedException {
        AtomicInteger judging = new AtomicInteger(4);
        try (EndpointSharing drafter = start("drafter", new AtomicInteger(200))) {
            assertThat(drafter.part(MODEL, 100)).isEqualTo(100);

            try (EndpointSharing judge = start("judge", judging)) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(drafter.part(MODEL, 100)).isEqualTo(96);
                    assertThat(judge.part(MODEL, 100)).isEqualTo(4);
                });

                judging.set(300);
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(drafter.part(MODEL, 100)).isEqualTo(50);
                    assertThat(judge.share(MODEL)).isEqualTo(0.6);
                });
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(drafter.part(MODEL, 100)).isEqualTo(100));
        }
    }

    @Test
    void shouldNotHearWhatWasSaidBeforeItCame() throws InterruptedException {
        broker.records().send(Topics.ENDPOINTS, "gone", new EndpointUse("gone", Map.of(MODEL, 64)));

        try (EndpointSharing drafter = start("drafter", new AtomicInteger(64))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(broker.records().all(Topics.ENDPOINTS)).hasSizeGreaterThan(1));

            assertThat(drafter.part(MODEL, 100)).isEqualTo(100);
        }
    }

    private EndpointSharing start(String process, AtomicInteger calls) throws InterruptedException {
        EndpointSharing sharing = EndpointSharing.hear(broker.kafka(), process);
        sharing.announce(() -> Map.of(MODEL, calls.get()), () -> {});
        return sharing;
    }
}
