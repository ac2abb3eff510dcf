package responsa.benchmarks.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import responsa.scripted.count.Calls;

/// What had been asked of the models when the product was killed, and what of it stood in the topics.
///
/// @param asked the calls of every request, by its fingerprint
/// @param standing answers in the topics
public record Interrupted(Map<String, Calls> asked, Map<Question, Long> standing) {
    public Interrupted {
        asked = Map.copyOf(asked);
        standing = Map.copyOf(standing);
    }

    /// Of the calls of every request by then.
    public static Interrupted of(List<Calls> calls, Map<Question, Long> standing) {
        return new Interrupted(calls.stream().collect(Collectors.toMap(Calls::request, Function.identity())), standing);
    }

    /// Calls that were made.
    public long calls() {
        return asked.values().stream().mapToLong(Calls::calls).sum();
    }

    /// Calls whose last byte had not been sent.
    public long underWay() {
        return calls() - asked.values().stream().mapToLong(Calls::answered).sum();
    }

    /// Calls that were answered, and whose answer stands in no topic.
    public long answeredInVain() {
        return sum(Calls::answered).entrySet().stream()
                .mapToLong(answered -> Math.max(0, answered.getValue() - stands(answered.getKey())))
                .sum();
    }

    /// Calls that were made again since.
    ///
    /// @param now the calls of every request by now
    public long repeated(List<Calls> now) {
        return now.stream().mapToLong(this::repeated).sum();
    }

    /// Those of them whose answer stood: nothing may be.
    public long needless(List<Calls> now) {
        Map<Question, Long> repeated =
                now.stream().collect(Collectors.groupingBy(Question::of, Collectors.summingLong(this::repeated)));
        return sum(Calls::calls).entrySet().stream()
                .mapToLong(made ->
                        repeated.getOrDefault(made.getKey(), 0L) - Math.max(0, made.getValue() - stands(made.getKey())))
                .filter(beyond -> beyond > 0)
                .sum();
    }

    private long repeated(Calls now) {
        Calls before = asked.get(now.request());
        return before == null ? 0 : now.calls() - before.calls();
    }

    private long stands(Question question) {
        return standing.getOrDefault(question, 0L);
    }

    private Map<Question, Long> sum(ToLongFunction<Calls> of) {
        Map<Question, Long> sums = new HashMap<>();
        asked.values().forEach(calls -> sums.merge(Question.of(calls), of.applyAsLong(calls), Long::sum));
        return sums;
    }
}
