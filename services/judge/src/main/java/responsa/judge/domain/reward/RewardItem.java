package responsa.judge.domain.reward;

import java.util.List;
import java.util.Map;
import responsa.topics.record.Message;

/// One completion to be scored.
///
/// @param messages the conversation; ends on a user turn
/// @param cot empty where the completion holds none
/// @param categories of the spec, for the excerpt; empty means summaries only
/// @param metadata `ideal` is a label, as in a prompt
public record RewardItem(
        List<Message> messages, String cot, String response, List<String> categories, Map<String, String> metadata) {

    public RewardItem {
        messages = List.copyOf(messages);
        categories = List.copyOf(categories);
        metadata = Map.copyOf(metadata);
    }
}
