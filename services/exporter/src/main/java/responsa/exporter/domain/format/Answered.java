package responsa.exporter.domain.format;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import responsa.topics.record.Message;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// A conversation with an answer that was judged, accepted or not.
///
/// @param id the draft's
/// @param scores the minima by criterion; empty where it was not scored
public record Answered(String id, List<Message> messages, String cot, String response, Map<String, Integer> scores) {

    /// An accepted one.
    public static Answered of(Tuple tuple) {
        return new Answered(
                tuple.id().toString(), tuple.prompt().messages(), tuple.cot(), tuple.response(), tuple.scores());
    }

    /// A rejected one.
    public static Answered of(Verdict verdict) {
        return new Answered(
                verdict.draft().id().toString(),
                verdict.draft().drafted().prompt().messages(),
                verdict.draft().cot(),
                verdict.draft().response(),
                verdict.minima());
    }

    /// By how much this one is better: the mean difference over the criteria that both have a score of.
    public OptionalDouble margin(Answered other) {
        Set<String> both = new TreeSet<>(scores.keySet());
        both.retainAll(other.scores().keySet());
        return both.stream()
                .mapToInt(criterion -> scores.get(criterion) - other.scores().get(criterion))
                .average();
    }
}
