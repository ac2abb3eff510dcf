package responsa.model.answer;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// One of the answers to a request, put together from its chunks in their order.
final class ChoiceBuilder {
    /// Reasons that an endpoint gives when it, not the model, ended the answer: vLLM's, and OpenRouter's.
    private static final Set<String> BROKEN_OFF = Set.of("abort", "error");

    private final StringBuilder cot = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private @Nullable String finishReason;
    private long bytes;

    /// Adds a chunk; the last reason counts.
    void add(Chunk.Choice choice) {
        Chunk.Said said = choice.said();
        if (said != null) {
            append(cot, said.cot());
            append(content, said.text());
        }
        if (choice.finishReason() != null && !choice.finishReason().isEmpty()) {
            finishReason = choice.finishReason();
        }
    }

    /// UTF-8 bytes of CoT and content so far.
    long bytes() {
        return bytes;
    }

    /// Whether the model has ended it. An answer that the endpoint broke off is no answer, though its stream ends in
    /// good order.
    ///
    /// @param done whether the stream said that nothing more comes
    boolean isComplete(boolean done) {
        return finishReason == null ? done : !BROKEN_OFF.contains(finishReason);
    }

    /// The whole. Tags are looked for only where no CoT came by itself: an endpoint that parses them has no tags
    /// left, and what it left is the model's own text. Taken at the end, so tags may be split over chunks
    /// anywhere.
    Reply build(@Nullable String reported, TokenUsage usage) {
        if (!cot.toString().isBlank()) {
            String text = Thoughts.textOf(content.toString());
            return new Reply(cot.toString().strip(), text, finishReason, reported, usage);
        }
        Thoughts thoughts = Thoughts.split(content.toString());
        return new Reply(thoughts.cot(), thoughts.text(), finishReason, reported, usage);
    }

    private void append(StringBuilder whole, String part) {
        whole.append(part);
        bytes += part.getBytes(StandardCharsets.UTF_8).length;
    }
}
