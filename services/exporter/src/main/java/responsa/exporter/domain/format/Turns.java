package responsa.exporter.domain.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import responsa.exporter.domain.row.Hindrance;
import responsa.exporter.domain.row.ThinkTags;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// Conversations in a profile.
final class Turns {
    private final Profile profile;

    Turns(Profile profile) {
        this.profile = profile;
    }

    /// The turns before the answer.
    List<Turn> before(List<Message> messages) {
        return profile == Profile.LLAMA_FACTORY
                ? withOneSystemTurn(messages)
                : messages.stream().map(Turn::of).toList();
    }

    /// The answer with its CoT.
    Turn answer(String cot, String response) {
        return profile == Profile.REASONING_CONTENT
                ? new Turn(Role.ASSISTANT, response, cot)
                : answer(ThinkTags.join(cot, response));
    }

    /// An answer without one.
    static Turn answer(String response) {
        return new Turn(Role.ASSISTANT, response, null);
    }

    /// Why the profile cannot take a conversation; for people.
    Optional<String> hindrance(List<Message> messages, String cot, String response) {
        Optional<String> hindrance = Hindrance.of(messages, cot, response);
        if (hindrance.isEmpty() && profile == Profile.LLAMA_FACTORY && !alternates(messages)) {
            return Optional.of("LLaMA-Factory takes user and assistant in turn, and nothing between them");
        }
        return hindrance;
    }

    private static List<Turn> withOneSystemTurn(List<Message> messages) {
        List<Turn> turns = new ArrayList<>();
        String system =
                messages.stream().filter(Turns::instructs).map(Message::content).collect(Collectors.joining("\n\n"));
        if (!system.isEmpty()) {
            turns.add(new Turn(Role.SYSTEM, system, null));
        }
        messages.stream().filter(message -> !instructs(message)).map(Turn::of).forEach(turns::add);
        return turns;
    }

    /// Instructions may stand at the beginning alone: moved from elsewhere they would say something else.
    private static boolean alternates(List<Message> messages) {
        List<Message> rest = messages.stream().dropWhile(Turns::instructs).toList();
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).role() != (i % 2 == 0 ? Role.USER : Role.ASSISTANT)) {
                return false;
            }
        }
        return true;
    }

    private static boolean instructs(Message message) {
        return message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER;
    }
}
