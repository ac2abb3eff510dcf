package responsa.model.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What came of a body that an endpoint sent with a status of success.
public sealed interface Reading {

    /// Whole answers, at least one, in the order of their index; where several were asked for, those that had ended.
    record Whole(List<Reply> replies) implements Reading {
        public Whole {
            replies = List.copyOf(replies);
        }
    }

    /// The body ended before the answer did.
    record Cut() implements Reading {}

    /// The answer is longer than what is read.
    record Overlong(int longest) implements Reading {}

    /// The endpoint reports an error in place of an answer, or in the middle of one.
    record Errored(JsonNode error) implements Reading {}

    /// Events or JSON of an endpoint, but not as the API has them.
    record Unreadable() implements Reading {}

    /// Nothing that an OpenAI-compatible endpoint sends, such as a web page.
    record Foreign() implements Reading {}
}
