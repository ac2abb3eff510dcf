package responsa.exporter.domain.format;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// A turn as trainers read it.
///
/// @param reasoningContent the CoT, where it has a key of its own
record Turn(Role role, String content, @Nullable String reasoningContent) {

    static Turn of(Message message) {
        return new Turn(message.role(), message.content(), null);
    }
}
