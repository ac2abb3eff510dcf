package responsa.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.Sampling;

/// One request to a model.
///
/// @param model its name; which endpoints serve it is configuration
/// @param messages at most one system message, and that first
/// @param prefix hash of what its messages begin with as those of other requests do, such as an excerpt: these go to
/// the
///     same endpoint, whose prefix cache then has it; null where nothing is shared
/// @param schema the JSON Schema that the answer must follow, where one is wanted; sent to endpoints that know
///     `response_format`
/// @param deadline the longest time for one try, from first byte sent to last byte read
/// @param share whose request it is, such as a recipe: where requests wait for an endpoint, shares take turns
public record ModelRequest(
        String model,
        List<Message> messages,
        Sampling sampling,
        @Nullable Sha256 prefix,
        @Nullable AnswerSchema schema,
        Duration deadline,
        String share) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /// The same of this share.
    public ModelRequest sharedBy(String share) {
        return new ModelRequest(model, messages, sampling, prefix, schema, deadline, share);
    }

    /// Of nobody in particular.
    public ModelRequest(
            String model,
            List<Message> messages,
            Sampling sampling,
            @Nullable Sha256 prefix,
            @Nullable AnswerSchema schema,
            Duration deadline) {
        this(model, messages, sampling, prefix, schema, deadline, "");
    }
}
