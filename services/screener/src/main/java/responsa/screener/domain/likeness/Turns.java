package responsa.screener.domain.likeness;

import java.util.List;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;

/// The turns of a conversation, as words. System and developer messages are no turns: they say how to answer, not what
/// is asked.
public record Turns(List<Turn> all) {
    /// Nothing is said, or nobody looked.
    public static final Turns NONE = new Turns(List.of());

    public Turns {
        all = List.copyOf(all);
    }

    /// One turn.
    public record Turn(Role role, Words words) {}

    /// Those of a prompt, at least one.
    public static Turns of(Prompt prompt) {
        return new Turns(prompt.messages().stream()
                .filter(message -> !instructs(message))
                .map(message -> new Turn(message.role(), Words.of(message.content())))
                .toList());
    }

    /// The last one, which asks.
    Turns last() {
        return new Turns(List.of(all.getLast()));
    }

    /// All but the last.
    Turns earlier() {
        return new Turns(all.subList(0, all.size() - 1));
    }

    /// Whether a message is an instruction, and no turn.
    static boolean instructs(Message message) {
        return message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER;
    }
}
