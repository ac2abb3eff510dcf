package responsa.judge.worker;

import static responsa.testkit.sample.Samples.aCall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import responsa.model.Completion;
import responsa.model.Completion.Finish;
import responsa.model.ModelRequest;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.topics.record.ModelCall;

/// Answers in the order of a queue, and remembers what it was asked. Asked more often than the test foresaw, it says
/// so as an endpoint that refuses: the draft dies, and the test fails. Threads: any.
final class QueuedModels implements Models {
    static final String CODE = "<the code>";
    private static final Completion HANG = new Completion.GaveUp("never given", 0);

    private final Queue<Completion> answers = new ArrayDeque<>();
    private final List<ModelRequest> asked = new ArrayList<>();
    private volatile List<Outage> outages = List.of();

    /// One more pass with these scores.
    QueuedModels scoring(int compliance, int helpfulness) {
        return answering("""
                {"code": "%s", "scores": {"compliance": {"reason": "As it reads.", "score": %d},
                            "helpfulness": {"reason": "As it reads.", "score": %d}}}""".formatted(CODE, compliance, helpfulness));
    }

    /// One more answer of this text; [#CODE] stands for what the request asks to repeat.
    QueuedModels answering(String text) {
        return answering(text, aCall("scripted-judge", 0));
    }

    /// One more answer of this text by whom the call names.
    synchronized QueuedModels answering(String text, ModelCall call) {
        answers.add(new Completion.Answered("hm", text, Finish.STOP, call));
        return this;
    }

    /// One more request that ends so.
    synchronized QueuedModels ending(Completion completion) {
        answers.add(completion);
        return this;
    }

    /// One more request that is never answered; whoever waits for it ends by an interrupt.
    QueuedModels hanging() {
        return ending(HANG);
    }

    /// What it says of endpoints that cannot be reached.
    QueuedModels waitingFor(Outage... out) {
        outages = List.of(out);
        return this;
    }

    /// Every request so far.
    synchronized List<ModelRequest> asked() {
        return List.copyOf(asked);
    }

    /// The seed of every request so far.
    List<Long> seeds() {
        return asked().stream().map(request -> request.sampling().seed()).toList();
    }

    @Override
    public Completion complete(ModelRequest request) throws InterruptedException {
        Completion next = take(request);
        if (next == HANG) {
            new CountDownLatch(1).await();
        }
        return next;
    }

    private synchronized Completion take(ModelRequest request) {
        asked.add(request);
        Completion next = answers.poll();
        return switch (next) {
            case null -> new Completion.Refused(418, "one call too many for this test", 1);
            case Completion.Answered(String cot, String text, Finish finish, ModelCall call) ->
                new Completion.Answered(cot, text.replace(CODE, code(request)), finish, call);
            case Completion other -> other;
        };
    }

    private static String code(ModelRequest request) {
        String message = request.messages().getLast().content();
        return message.substring(message.lastIndexOf(' ') + 1);
    }

    @Override
    public List<Outage> outages() {
        return outages;
    }

    @Override
    public void close() {
        outages = List.of();
    }
}
