package responsa.model.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// An answer, put together from its chunks in their order.
final class ReplyBuilder {
    /// Reasons that an endpoint gives when it, not the model, ended the answer: vLLM's, and OpenRouter's.
    private static final Set<String> BROKEN_OFF = Set.of("abort", "error");

    private final StringBuilder cot = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private TokenUsage usage = TokenUsage.UNKNOWN;
    private @Nullable String reported;
    private @Nullable String finishReason;
    private long bytes;
    private boolean begun;
    private boolean done;

    /// Adds a chunk. Of name, usage and reason the last one counts; some endpoints report usage with every chunk.
    void add(Chunk chunk) {
        if (chunk.model() != null && !chunk.model().isEmpty()) {
            reported = chunk.model();
        }
        if (chunk.usage() != null) {
            usage = chunk.usage().tokens();
        }
        List<Chunk.Choice> choices = chunk.choices();
        if (choices != null) {
            begun |= !choices.isEmpty();
            choices.stream().filter(Chunk.Choice::isFirst).forEach(this::add);
        }
    }

    /// The stream said that nothing more comes.
    void done() {
        done = true;
    }

    /// UTF-8 bytes of CoT and content so far.
    long bytes() {
        return bytes;
    }

    /// Whether a choice was among the chunks.
    boolean isBegun() {
        return begun;
    }

    /// Whether the model has ended its answer; only the usage may be missing.
    boolean isComplete() {
        return begun && (done || finishReason != null) && !isBrokenOff();
    }

    /// The whole. Tags are looked for only where no CoT came by itself: an endpoint that parses them has no tags
    /// left, and what it left is the model's own text. Taken at the end, so tags may be split over chunks
    /// anywhere.
    Reply build() {
        if (!cot.toString().isBlank()) {
            return reply(cot.toString().strip(), Thoughts.textOf(content.toString()));
        }
        Thoughts thoughts = Thoughts.split(content.toString());
        return reply(thoughts.cot(), thoughts.text());
    }

    private Reply reply(String thought, String text) {
        return new Reply(thought, text, finishReason, reported, usage);
    }

    /// An answer that the endpoint broke off is no answer, though its stream ends in good order.
    private boolean isBrokenOff() {
        return finishReason != null && BROKEN_OFF.contains(finishReason);
    }

    private void add(Chunk.Choice choice) {
        Chunk.Said said = choice.said();
        if (said != null) {
            append(cot, said.cot());
            append(content, said.text());
        }
        if (choice.finishReason() != null && !choice.finishReason().isEmpty()) {
            finishReason = choice.finishReason();
        }
    }

    private void append(StringBuilder whole, String part) {
        whole.append(part);
        bytes += part.getBytes(StandardCharsets.UTF_8).length;
    }
}
