package responsa.system.settled;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Message;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;

/// What two runs of the same prompts must agree in: ids, messages, scores and decisions. Times, latencies, endpoints
/// and who did what are left out.
///
/// @param rows the accepted tuples, by id
/// @param decisions how every case settled, by id
public record Dataset(Map<String, Row> rows, Map<String, Decision> decisions) {

    /// One tuple.
    public record Row(
            List<Message> messages,
            List<String> categories,
            String cot,
            String response,
            Map<String, Integer> scores) {}

    /// How one case settled.
    public record Decision(String exit, List<Reason> reasons, int attempts) {}

    /// What stands in the topics.
    ///
    /// @throws IllegalStateException if a tuple or a case stands there twice
    public static Dataset of(Standing standing) {
        Map<String, Row> rows = new TreeMap<>();
        for (DatasetRecord accepted : standing.tuples()) {
            Tuple tuple = switch (accepted) {
                case Tuple one -> one;
                case Confirmation again -> throw new IllegalStateException("judged again: " + again.tuple());
                case Retraction again -> throw new IllegalStateException("judged again: " + again.tuple());
            };
            once(rows, tuple.id().toString(), row(tuple));
        }
        Map<String, Decision> decisions = new TreeMap<>();
        for (Outcome outcome : standing.outcomes()) {
            once(
                    decisions,
                    outcome.caseId().toString(),
                    new Decision(outcome.exit().toString(), outcome.reasons(), outcome.attempts()));
        }
        return new Dataset(rows, decisions);
    }

    private static Row row(Tuple tuple) {
        return new Row(tuple.prompt().messages(), tuple.categories(), tuple.cot(), tuple.response(), tuple.scores());
    }

    private static <V> void once(Map<String, V> all, String id, V value) {
        if (all.put(id, value) != null) {
            throw new IllegalStateException(id + " stands there twice");
        }
    }
}
