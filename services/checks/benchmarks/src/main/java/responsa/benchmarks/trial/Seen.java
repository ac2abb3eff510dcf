package responsa.benchmarks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import responsa.scripted.count.Counts;
import responsa.topics.record.Verdict;

/// What was seen of a run.
///
/// @param verdicts of the product, in no order
/// @param faults what the model planted, by the fingerprint of the prompt's last user turn: the name of a defect or
///     slip; a prompt whose draft has none is not in it
/// @param counts of the model
/// @param measures the run's `measures.json`
public record Seen(List<Verdict> verdicts, Map<String, String> faults, Counts counts, JsonNode measures) {
    public Seen {
        verdicts = List.copyOf(verdicts);
        faults = Map.copyOf(faults);
    }
}
