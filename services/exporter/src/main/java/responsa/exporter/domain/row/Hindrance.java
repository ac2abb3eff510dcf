package responsa.exporter.domain.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import responsa.topics.record.Message;

/// Why a conversation cannot be trained on as it is: one such row would break its whole file for many readers, or be
/// read as another conversation.
public final class Hindrance {
    private Hindrance() {}

    /// The reason, for people; empty where there is none.
    ///
    /// @param turns before the answer
    public static Optional<String> of(List<Message> turns, String cot, String response) {
        if (!ThinkTags.canJoin(cot, response)) {
            return Optional.of("a think tag stands in the CoT or in the response");
        }
        boolean sound = Stream.concat(Stream.of(cot, response), turns.stream().map(Message::content))
                .allMatch(Unicode::isSound);
        return sound ? Optional.empty() : Optional.of("a text is no Unicode: it holds half a surrogate pair");
    }
}
