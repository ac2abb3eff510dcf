package responsa.model.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// What is read of one event of a stream, or of a body that was not streamed.
///
/// @param model as the endpoint calls it
/// @param choices empty in the last event of a stream, which has the usage
/// @param error an object or a text; endpoints send it in place of an answer or in the middle of one
record Chunk(
        @Nullable String model,
        @Nullable List<Choice> choices,
        @Nullable Usage usage,
        @Nullable JsonNode error) {

    /// @param index of the choice; an endpoint that has only one may leave it out
    /// @param delta what is added, in a stream
    /// @param message the whole, in a body
    record Choice(
            @Nullable Integer index,
            @Nullable Said delta,
            @Nullable Said message,
            @Nullable String finishReason) {

        int place() {
            return index == null ? 0 : index;
        }

        @Nullable
        Said said() {
            return delta == null ? message : delta;
        }
    }

    /// @param reasoning CoT, as vLLM calls it today
    /// @param reasoningContent CoT, as vLLM called it and many others do; some endpoints send both, with one text
    /// @param refusal what OpenAI says in place of content when a model declines to follow a schema
    record Said(
            @Nullable String content,
            @Nullable String reasoning,
            @Nullable String reasoningContent,
            @Nullable String refusal) {

        /// One of the two names: where both come, they hold the same text.
        String cot() {
            if (reasoning != null && !reasoning.isEmpty()) {
                return reasoning;
            }
            return reasoningContent == null ? "" : reasoningContent;
        }

        /// A refusal is what the model said, so it is the text; a judge that declines is then read as unparseable,
        /// not as silent.
        String text() {
            if (content != null && !content.isEmpty()) {
                return content;
            }
            return refusal == null ? "" : refusal;
        }
    }

    /// Tokens, as the endpoint counts them; vLLM has `prompt_tokens_details` only where it is told to.
    record Usage(
            @Nullable Long promptTokens,
            @Nullable Long completionTokens,
            @Nullable PromptDetails promptTokensDetails) {

        TokenUsage tokens() {
            return new TokenUsage(
                    promptTokens,
                    completionTokens,
                    promptTokensDetails == null ? null : promptTokensDetails.cachedTokens());
        }
    }

    /// @param cachedTokens of the prompt that came from a prefix cache
    record PromptDetails(@Nullable Long cachedTokens) {}
}
