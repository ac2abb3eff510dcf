package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import responsa.model.endpoint.EndpointShare;

final class SharedModelsIT {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldLetServicesTakeTurnsAtAnEndpointThatTheyShare() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        try (RawEndpoint endpoint = RawEndpoint.start()
                        .reacting(talk -> {
                            held.await();
                            Dialects.answer("Yes").react(talk);
                        })
                        .otherwise(Dialects.answer("Yes"));
                SharedModels shared = start(endpoint)) {
            Models drafter = shared.of("drafter");
            Models judge = shared.of("judge");
            List<Asking> calls = new ArrayList<>();
            calls.add(Asking.of(drafter, Asked.seeded(0)));
            await().untilAsserted(() -> assertThat(endpoint.requests()).hasSize(1));
            for (int seed = 1; seed <= 3; seed++) {
                calls.add(waiting(drafter, seed, seed));
            }
            calls.add(waiting(judge, 4, 4));

            held.countDown();
            for (Asking call : calls) {
                call.completion();
            }

            assertThat(endpoint.requests()).hasSize(5);
            assertThat(endpoint.requests().get(2).body()).contains("\"seed\":4");
        }
    }

    @Test
    void shouldCountTheCallsOfEachServiceApart() throws InterruptedException {
        try (RawEndpoint endpoint = RawEndpoint.start().otherwise(Dialects.answer("Yes"));
                SharedModels shared = start(endpoint)) {
            shared.of("drafter").complete(Asked.request());
            shared.of("judge").complete(Asked.request());
            shared.of("judge").complete(Asked.request());
        }

        assertThat(calls("drafter")).isEqualTo(1);
        assertThat(calls("judge")).isEqualTo(2);
    }

    @Test
    void shouldGoOnForTheOthersWhereOneServiceIsClosed() throws InterruptedException {
        try (RawEndpoint endpoint = RawEndpoint.start().otherwise(Dialects.answer("Yes"));
                SharedModels shared = start(endpoint)) {
            shared.of("drafter").close();

            assertThat(shared.of("judge").complete(Asked.request())).isInstanceOf(Completion.Answered.class);
        }
    }

    private SharedModels start(RawEndpoint endpoint) {
        TestSettings settings = TestSettings.of("drafter").at(TestSettings.At.limited("drafter", endpoint.url(), 1));
        return SharedModels.start(settings, "all", meters, InstantSource.system(), EndpointShare.ALL);
    }

    private Asking waiting(Models models, long seed, int calls) {
        Asking asking = Asking.of(models, Asked.seeded(seed));
        await().untilAsserted(() ->
                assertThat(meters.get("responsa.model.waiting").gauge().value()).isEqualTo(calls));
        return asking;
    }

    private double calls(String service) {
        return meters.get("responsa.model.calls")
                .tag("service", service)
                .counter()
                .count();
    }
}
