package responsa.model.answer;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// A whole answer of a model.
///
/// @param cot empty if there was none
/// @param text without the CoT; may be empty
/// @param finishReason as the endpoint wrote it; null where it gave none
/// @param reported the model's name in the answer; null where there was none
public record Reply(
        String cot,
        String text,
        @Nullable String finishReason,
        @Nullable String reported,
        TokenUsage usage) {}
