package responsa.model.answer;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.TokenUsage;

/// The answers to one request, put together from their chunks in their order; chunks of several answers may be mixed.
final class ReplyBuilder {
    private final int choices;
    private final SortedMap<Integer, ChoiceBuilder> begun = new TreeMap<>();
    private TokenUsage usage = TokenUsage.UNKNOWN;
    private @Nullable String reported;
    private boolean anyChoice;
    private boolean done;

    /// @param choices how many answers were asked for; those of a higher index are left out
    ReplyBuilder(int choices) {
        this.choices = choices;
    }

    /// Adds a chunk. Of name and usage the last one counts; some endpoints report usage with every chunk.
    void add(Chunk chunk) {
        if (chunk.model() != null && !chunk.model().isEmpty()) {
            reported = chunk.model();
        }
        if (chunk.usage() != null) {
            usage = chunk.usage().tokens();
        }
        List<Chunk.Choice> given = chunk.choices();
        if (given != null) {
            anyChoice |= !given.isEmpty();
            given.forEach(this::add);
        }
    }

    /// The stream said that nothing more comes.
    void done() {
        done = true;
    }

    /// UTF-8 bytes of CoT and content so far.
    long bytes() {
        return begun.values().stream().mapToLong(ChoiceBuilder::bytes).sum();
    }

    /// Whether a choice was among the chunks.
    boolean isBegun() {
        return anyChoice;
    }

    /// Whether the model has ended an answer; only the usage may be missing.
    boolean isComplete() {
        return begun.values().stream().anyMatch(choice -> choice.isComplete(done));
    }

    /// Those that the model has ended. One without a chunk of its own, such as an empty one, is not among them.
    List<Reply> build() {
        List<ChoiceBuilder> whole = begun.values().stream()
                .filter(choice -> choice.isComplete(done))
                .toList();
        List<TokenUsage> shares =
                UsageShares.of(usage, whole.stream().map(ChoiceBuilder::bytes).toList());
        return IntStream.range(0, whole.size())
                .mapToObj(at -> whole.get(at).build(reported, shares.get(at)))
                .toList();
    }

    private void add(Chunk.Choice choice) {
        int place = choice.place();
        if (place >= 0 && place < choices) {
            begun.computeIfAbsent(place, first -> new ChoiceBuilder()).add(choice);
        }
    }
}
