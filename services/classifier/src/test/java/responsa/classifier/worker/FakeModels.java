package responsa.classifier.worker;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import responsa.model.Completion;
import responsa.model.ModelRequest;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.testkit.sample.Samples;
import responsa.topics.record.ModelCall;
import responsa.topics.record.TokenUsage;

/// Models that answer by a function, remember what they were asked, and throw when they are asked more often than
/// the test foresaw. Threads: any.
final class FakeModels implements Models {
    private final ConcurrentLinkedQueue<ModelRequest> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left;
    private final Function<ModelRequest, Completion> answers;
    private volatile List<Outage> outages = List.of();

    private FakeModels(int foreseen, Function<ModelRequest, Completion> answers) {
        this.left = new AtomicInteger(foreseen);
        this.answers = answers;
    }

    /// Models that are asked at most so often.
    static FakeModels answering(int foreseen, Function<ModelRequest, Completion> answers) {
        return new FakeModels(foreseen, answers);
    }

    /// Models that give these answers, one after the other.
    static FakeModels saying(String... texts) {
        Queue<String> left = new ConcurrentLinkedQueue<>(List.of(texts));
        return answering(texts.length, request -> answered(request, left.remove()));
    }

    /// An answer of an endpoint that reports no usage.
    static Completion answered(ModelRequest request, String text) {
        ModelCall call = new ModelCall(
                request.model(),
                "fake",
                "http://127.0.0.1:1/v1",
                request.sampling(),
                "stop",
                TokenUsage.UNKNOWN,
                Duration.ofMillis(1),
                1,
                Samples.THEN);
        return new Completion.Answered("", text, Completion.Finish.STOP, call);
    }

    void breakDown(Outage... all) {
        outages = List.of(all);
    }

    List<ModelRequest> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Completion complete(ModelRequest request) {
        asked.add(request);
        if (left.decrementAndGet() < 0) {
            throw new AssertionError("asked more often than foreseen");
        }
        return answers.apply(request);
    }

    @Override
    public List<Outage> outages() {
        return outages;
    }

    @Override
    public void close() {}
}
