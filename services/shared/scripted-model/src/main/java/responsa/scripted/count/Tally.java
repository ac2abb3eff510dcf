package responsa.scripted.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import responsa.scripted.play.Answer;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.wire.Usage;

/// Counts as requests come and go.
///
/// Threads: any; one lock, held for microseconds, but for [#calls] with a large book.
public final class Tally {
    private static final int MOST_MODELS = 64;
    private static final String OTHERS = "(others)";

    private final LongSupplier clock;
    private final CallBook book;
    private final PrefixCache cache;
    private final Gauge inFlight;
    private final Gauge serving;
    private final Map<String, ModelTally> models = new HashMap<>();
    private final Map<String, Long> planted = new HashMap<>();
    private final Map<String, Long> slips = new HashMap<>();
    private long since;
    private long unreadable;
    private long given;
    private long promptTokens;
    private long completionTokens;
    private long cachedTokens;
    private long connections;
    private long connectionsMade;
    private int held;

    /// @param clock nanoseconds from any origin
    /// @param mostCalls requests that are remembered
    /// @param mostBlocks blocks of the prefix cache
    public Tally(LongSupplier clock, int mostCalls, int mostBlocks) {
        this.clock = clock;
        this.since = clock.getAsLong();
        this.book = new CallBook(mostCalls);
        this.cache = new PrefixCache(mostBlocks);
        this.inFlight = new Gauge(since);
        this.serving = new Gauge(since);
    }

    /// A request was read.
    ///
    /// @return how often the same was asked before
    public synchronized long asked(ChatRequest request) {
        inFlight.change(1, clock.getAsLong());
        of(request).asked(request.task().id());
        return book.asked(request);
    }

    /// A request got a slot.
    public synchronized void served(ChatRequest request) {
        long now = clock.getAsLong();
        serving.change(1, now);
        of(request).serving.change(1, now);
    }

    /// Its prompt is looked up in the prefix cache, and its tokens are estimated.
    ///
    /// @param context tokens that are read of a prompt at most
    public synchronized Usage usage(ChatRequest request, List<Answer> answers, int context) {
        PrefixCache.Lookup prompt = cache.lookUp(request);
        int read = Math.min(context, Answer.tokens(prompt.prompt()));
        int cached = Math.min(read, prompt.cached() / Answer.TOKEN);
        int written = answers.stream()
                .mapToInt(answer -> Answer.tokens(answer.length()))
                .sum();
        return new Usage(read, written, cached);
    }

    /// The answers to a request went out to their last byte.
    public synchronized void answered(ChatRequest request, List<Answer> answers, Usage usage) {
        book.answered(request, first(answers, Answer::planted), first(answers, Answer::slip));
        answers.forEach(this::count);
        given += answers.size();
        promptTokens += usage.prompt();
        completionTokens += usage.completion();
        cachedTokens += usage.cached();
    }

    private static <T> @Nullable T first(List<Answer> answers, Function<Answer, @Nullable T> what) {
        return answers.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void count(Answer answer) {
        if (answer.planted() != null) {
            planted.merge(answer.planted().id(), 1L, Long::sum);
        }
        if (answer.slip() != null) {
            slips.merge(answer.slip().id(), 1L, Long::sum);
        }
    }

    /// A request has ended.
    ///
    /// @param hadSlot whether [#served] was called for it
    public synchronized void ended(ChatRequest request, Outcome outcome, boolean hadSlot) {
        long now = clock.getAsLong();
        inFlight.change(-1, now);
        of(request).ended(outcome);
        if (hadSlot) {
            serving.change(-1, now);
            of(request).serving.change(-1, now);
        }
    }

    /// A request could not be read, or was too large.
    public synchronized void unreadable() {
        unreadable++;
    }

    /// The number of requests that are held until they are released.
    public synchronized void held(int requests) {
        held = requests;
    }

    /// A client's connection was made, or closed.
    public synchronized void connected(boolean made) {
        connections += made ? 1 : -1;
        connectionsMade += made ? 1 : 0;
    }

    /// Counts from 0 again and forgets requests and prefixes; what is in flight stays so.
    public synchronized void reset() {
        since = clock.getAsLong();
        book.clear();
        cache.clear();
        inFlight.restart(since);
        serving.restart(since);
        models.values().forEach(model -> model.restart(since));
        planted.clear();
        slips.clear();
        unreadable = 0;
        given = 0;
        promptTokens = 0;
        completionTokens = 0;
        cachedTokens = 0;
        connectionsMade = 0;
    }

    /// The calls of each request that was made at least so often, in the order of their last call.
    public synchronized List<Calls> calls(long atLeast) {
        return book.calls(atLeast);
    }

    /// All figures as of now.
    public synchronized Counts counts() {
        long now = clock.getAsLong();
        Map<String, Long> tasks = new HashMap<>();
        Map<String, Long> outcomes = new HashMap<>();
        Map<String, Counts.ModelCounts> byModel = new HashMap<>();
        models.forEach((name, model) -> {
            Counts.ModelCounts counts = model.counts(now);
            counts.tasks().forEach((task, count) -> tasks.merge(task, count, Long::sum));
            counts.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            byModel.put(name, counts);
        });
        return new Counts(
                true,
                (now - since) / 1e9,
                book.unique() + book.repeats(),
                book.unique(),
                book.repeats(),
                book.forgotten(),
                unreadable,
                given,
                inFlight.level(now),
                serving.level(now),
                held,
                new Counts.Connections(connections, connectionsMade),
                new Counts.Tokens(promptTokens, completionTokens, cachedTokens),
                cache.counts(),
                outcomes,
                tasks,
                planted,
                slips,
                byModel);
    }

    private ModelTally of(ChatRequest request) {
        String name = models.containsKey(request.model()) || models.size() < MOST_MODELS ? request.model() : OTHERS;
        return models.computeIfAbsent(name, added -> new ModelTally(clock.getAsLong()));
    }

    /// What is counted for one model name.
    private static final class ModelTally {
        private final Gauge serving;
        private final Map<String, Long> tasks = new HashMap<>();
        private final Map<String, Long> outcomes = new HashMap<>();
        private long requests;

        ModelTally(long nanos) {
            this.serving = new Gauge(nanos);
        }

        void asked(String task) {
            requests++;
            tasks.merge(task, 1L, Long::sum);
        }

        void ended(Outcome outcome) {
            outcomes.merge(outcome.id(), 1L, Long::sum);
        }

        void restart(long nanos) {
            requests = 0;
            tasks.clear();
            outcomes.clear();
            serving.restart(nanos);
        }

        Counts.ModelCounts counts(long nanos) {
            return new Counts.ModelCounts(requests, serving.level(nanos), tasks, outcomes);
        }
    }
}
