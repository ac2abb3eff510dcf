package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import responsa.topics.record.TokenUsage;

/// Several answers to one request, over HTTP.
final class SeveralAnswersIT {
    private final RawEndpoint endpoint = RawEndpoint.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Models models = OpenAiModels.start(
            TestSettings.of(Asked.MODEL).at(TestSettings.At.severalAt(Asked.MODEL, endpoint.url())),
            "drafter",
            meters,
            InstantSource.system(),
            Map.of());

    @AfterEach
    void close() {
        models.close();
        endpoint.close();
    }

    @Test
    void shouldAskOnceForSeveralAnswers() throws InterruptedException {
        endpoint.reacting(Dialects.stream(
                said(1, "No", "stop"),
                said(0, "Yes!", "stop"),
                said(2, "So", "stop"),
                Dialects.usage(12, 4),
                "[DONE]"));

        List<Completion.Answered> answers = answered(models.complete(Asked.request(), 3));

        assertThat(endpoint.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"n\":3"));
        assertThat(answers).extracting(Completion.Answered::text).containsExactly("Yes!", "No", "So");
        assertThat(answers)
                .extracting(answer -> answer.call().usage())
                .containsExactly(new TokenUsage(12L, 2L, 8L), new TokenUsage(0L, 1L, 0L), new TokenUsage(0L, 1L, 0L));
        assertThat(answers).extracting(answer -> answer.call().tries()).containsExactly(1, 0, 0);
    }

    @Test
    void shouldCountTheTokensOfARequestOnce() throws InterruptedException {
        endpoint.reacting(
                Dialects.stream(said(0, "Yes", "stop"), said(1, "No", "stop"), Dialects.usage(12, 4), "[DONE]"));

        models.complete(Asked.request(), 2);

        assertThat(meters.get("responsa.model.tokens")
                        .tag("kind", "prompt")
                        .counter()
                        .count())
                .isEqualTo(12);
        assertThat(meters.get("responsa.model.tokens")
                        .tag("kind", "completion")
                        .counter()
                        .count())
                .isEqualTo(4);
        assertThat(meters.get("responsa.model.calls").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldAskForOneAnswerWhereSeveralAreRefusedAndRememberIt() throws InterruptedException {
        endpoint.reacting(
                Dialects.json(400, "{\"error\":{\"param\":\"n\"}}"), Dialects.answer("Yes"), Dialects.answer("Yes"));

        List<Completion.Answered> first = answered(models.complete(Asked.request(), 4));
        List<Completion.Answered> second = answered(models.complete(Asked.request(), 4));

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        assertThat(endpoint.requests())
                .extracting(request -> request.body().contains("\"n\":"))
                .containsExactly(true, false, false);
    }

    @Test
    void shouldNotBlameTheNumberOfAnswersForARefusalThatStays() throws InterruptedException {
        RawEndpoint.Reaction refusal = Dialects.json(400, "{\"error\":{\"code\":\"other\"}}");
        endpoint.reacting(refusal, refusal, Dialects.answer("Yes"));

        assertThat(models.complete(Asked.request(), 4))
                .isInstanceOfSatisfying(
                        Several.None.class, none -> assertThat(none.why()).isInstanceOf(Completion.Refused.class));
        models.complete(Asked.request(), 4);

        assertThat(endpoint.requests())
                .extracting(request -> request.body().contains("\"n\":"))
                .containsExactly(true, false, true);
    }

    @Test
    void shouldKeepWhatHadEndedWhenTheStreamBreaksOff() throws InterruptedException {
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun(said(0, "Ye", null), said(1, "No", "stop")));
            talk.reset();
        });

        assertThat(answered(models.complete(Asked.request(), 2)))
                .extracting(Completion.Answered::text)
                .containsExactly("No");
    }

    @Test
    void shouldSayWhichModelsGiveSeveral() {
        assertThat(models.givesSeveral(Asked.MODEL)).isTrue();
        assertThat(models.givesSeveral("another")).isFalse();
    }

    private static List<Completion.Answered> answered(Several ended) {
        assertThat(ended).isInstanceOf(Several.Answered.class);
        return ((Several.Answered) ended).answers();
    }

    private static String said(int index, String text, String finish) {
        return """
                {"model":"served","choices":[{"index":%d,"delta":{"content":"%s"},"finish_reason":%s}]}""".formatted(index, text, finish == null ? "null" : "\"" + finish + "\"");
    }
}
