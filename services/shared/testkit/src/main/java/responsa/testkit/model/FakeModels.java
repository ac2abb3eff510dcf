package responsa.testkit.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import responsa.model.Completion;
import responsa.model.ModelRequest;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.model.Several;
import responsa.testkit.sample.Samples;
import responsa.topics.record.ModelCall;
import responsa.topics.record.TokenUsage;

/// Models that answer by a function, remember what they were asked, and throw when they are asked more often than
/// the test foresaw. Threads: any.
public final class FakeModels implements Models {
    private final ConcurrentLinkedQueue<ModelRequest> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left;
    private final Function<ModelRequest, Completion> answers;
    private Predicate<ModelRequest> silent = request -> false;
    private volatile List<Outage> outages = List.of();
    private int severalAtMost;

    private FakeModels(int foreseen, Function<ModelRequest, Completion> answers) {
        this.left = new AtomicInteger(foreseen);
        this.answers = answers;
    }

    /// Models that are asked at most so often.
    public static FakeModels answering(int foreseen, Function<ModelRequest, Completion> answers) {
        return new FakeModels(foreseen, answers);
    }

    /// Models that give every request the same good answer.
    public static FakeModels thinking(int foreseen) {
        return answering(foreseen, request -> answered(request, "I weigh it. [#privacy]", "I cannot tell."));
    }

    /// Models that give these answers, one after the other, and no CoT.
    public static FakeModels saying(String... texts) {
        Queue<String> left = new ConcurrentLinkedQueue<>(List.of(texts));
        return answering(texts.length, request -> answered(request, "", left.remove()));
    }

    /// An answer of an endpoint that reports no usage.
    public static Completion answered(ModelRequest request, String cot, String text) {
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
        return new Completion.Answered(cot, text, Completion.Finish.STOP, call);
    }

    /// These requests are never answered; their calls end when they are cancelled.
    public FakeModels silentFor(Predicate<ModelRequest> requests) {
        silent = requests;
        return this;
    }

    /// The models take requests for several answers, and give so many of them at most.
    public FakeModels givingUpTo(int most) {
        severalAtMost = most;
        return this;
    }

    /// These outages are what the models tell from now on.
    public void breakDown(Outage... all) {
        outages = List.of(all);
    }

    /// Every request so far.
    public List<ModelRequest> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Completion complete(ModelRequest request) throws InterruptedException {
        asked.add(request);
        if (left.decrementAndGet() < 0) {
            throw new AssertionError("asked more often than foreseen");
        }
        if (silent.test(request)) {
            new CountDownLatch(1).await();
        }
        return answers.apply(request);
    }

    @Override
    public boolean givesSeveral(String model) {
        return severalAtMost > 0;
    }

    /// The answer as often as it is asked for; tokens of the prompt stand in the first, as a client books them.
    @Override
    public Several complete(ModelRequest request, int wanted) throws InterruptedException {
        Several one = Several.of(complete(request));
        if (!(one instanceof Several.Answered(List<Completion.Answered> answers))) {
            return one;
        }
        List<Completion.Answered> several = new ArrayList<>(answers);
        while (several.size() < Math.min(wanted, severalAtMost)) {
            several.add(another(answers.getFirst()));
        }
        return new Several.Answered(several);
    }

    private static Completion.Answered another(Completion.Answered first) {
        ModelCall call = first.call();
        ModelCall booked = new ModelCall(
                call.asked(),
                call.reported(),
                call.endpoint(),
                call.sampling(),
                call.finishReason(),
                new TokenUsage(0L, 1L, 0L),
                call.latency(),
                0,
                call.answeredAt());
        return new Completion.Answered(first.cot(), first.text(), first.finish(), booked);
    }

    @Override
    public List<Outage> outages() {
        return outages;
    }

    @Override
    public void close() {}
}
