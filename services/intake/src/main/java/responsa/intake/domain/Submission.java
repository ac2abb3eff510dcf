package responsa.intake.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.SpecRef;

/// What a line was read as.
public sealed interface Submission {

    /// A conversation that ends on a user turn.
    ///
    /// @param category the label that it was submitted with
    /// @param metadata as [Prompt#metadata]
    record Readable(List<Message> messages, @Nullable String category, Map<String, String> metadata)
            implements Submission {

        public Readable {
            messages = List.copyOf(messages);
            metadata = Map.copyOf(metadata);
        }

        /// The prompt that this is under these versions.
        public Prompt under(SpecRef spec, RecipeRef recipe) {
            return Prompt.submitted(messages, category, metadata, spec, recipe);
        }
    }

    /// No conversation.
    record Unreadable(Problem problem) implements Submission {}
}
