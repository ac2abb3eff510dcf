package responsa.system.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import responsa.scripted.count.Calls;
import responsa.testkit.guarantee.Observation;
import responsa.testkit.guarantee.OnlyUnacknowledgedRepeated;

/// What was asked until a run was interrupted, as the server counted it, and what of it stood in the ledger.
///
/// @param asked the calls of every request, by its fingerprint
record Interruption(Map<String, Calls> asked, Ledger ledger) {
    private static final String FIRST = "before";
    private static final String SECOND = "after";

    static Interruption of(Collection<Calls> calls, Ledger ledger) {
        return new Interruption(calls.stream().collect(Collectors.toMap(Calls::request, Function.identity())), ledger);
    }

    /// Calls until then.
    long calls() {
        return asked.values().stream().mapToLong(Calls::calls).sum();
    }

    /// Calls whose last byte was not sent.
    long underWay() {
        return calls() - asked.values().stream().mapToLong(Calls::answered).sum();
    }

    /// Calls that were answered, and whose answers the ledger does not hold.
    long unacknowledged() {
        return asked().values().stream().mapToLong(Calls::answered).sum()
                - byQuestion().keySet().stream().mapToLong(ledger::stands).sum();
    }

    /// Requests of then that were made again since.
    ///
    /// @param now the calls of every request by now
    List<Calls> repeated(Collection<Calls> now) {
        return now.stream()
                .filter(calls -> asked.containsKey(calls.request()))
                .filter(calls -> calls.calls() > asked.get(calls.request()).calls())
                .toList();
    }

    /// How often that was, over all of them.
    long repeats(Collection<Calls> now) {
        return repeated(now).stream().mapToLong(this::repeats).sum();
    }

    /// How the promise of the ledger was broken since. Calls of one question are interchangeable: the first are those
    /// whose answers stand, and repeated are those from the last one down.
    List<String> violations(Collection<Calls> now) {
        OnlyUnacknowledgedRepeated promise = new OnlyUnacknowledgedRepeated();
        Map<Question, Long> last = byQuestion();
        last.forEach((question, count) -> {
            for (long index = 0; index < count; index++) {
                promise.observe(new Observation.Called(FIRST, 0, question.call(index)));
                if (index < ledger.stands(question)) {
                    promise.observe(new Observation.Acknowledged(question.call(index)));
                }
            }
        });
        promise.observe(new Observation.Lost(FIRST));
        promise.observe(new Observation.Took(SECOND, 0));
        for (Calls again : repeated(now)) {
            for (long count = repeats(again); count > 0; count--) {
                Question question = Question.of(again);
                long index = last.merge(question, -1L, Long::sum);
                promise.observe(new Observation.Called(SECOND, 0, question.call(Math.max(0, index))));
            }
        }
        return new ArrayList<>(promise.violations());
    }

    private long repeats(Calls now) {
        return now.calls() - asked.get(now.request()).calls();
    }

    private Map<Question, Long> byQuestion() {
        Map<Question, Long> counts = new HashMap<>();
        asked.values().forEach(calls -> counts.merge(Question.of(calls), calls.calls(), Long::sum));
        return counts;
    }
}
