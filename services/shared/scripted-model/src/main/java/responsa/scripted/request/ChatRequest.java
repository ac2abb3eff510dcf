package responsa.scripted.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request of `POST /v1/chat/completions`.
///
/// @param model the name asked for; any will do
/// @param task what it asks the stand-in to play
/// @param prompt the last user turn of the conversation, also where the conversation is quoted for a judge or
/// classifier
/// @param answerSchema the name of the JSON Schema that the answer is to follow
/// @param criteria those that a judge's schema asks for; empty where it says none
/// @param maxTokens of CoT and text of one answer together; `Integer.MAX_VALUE` where no limit was asked for
/// @param answers how many are asked for (`n`)
public record ChatRequest(
        Fingerprint fingerprint,
        String model,
        Task task,
        List<Turn> turns,
        String prompt,
        @Nullable String answerSchema,
        List<String> criteria,
        int maxTokens,
        int answers,
        Delivery delivery) {

    public ChatRequest {
        turns = List.copyOf(turns);
        criteria = List.copyOf(criteria);
    }

    /// How the answer is to travel.
    ///
    /// @param usage whether a streamed answer ends with its token counts; a plain one always has them
    public record Delivery(boolean streamed, boolean usage) {}

    /// The system message, empty where there is none.
    public String system() {
        return turns.getFirst().role().equals("system") ? turns.getFirst().content() : "";
    }

    /// The last message of the user.
    public String lastUserMessage() {
        return turns.reversed().stream()
                .filter(turn -> turn.role().equals("user"))
                .map(Turn::content)
                .findFirst()
                .orElse("");
    }

    /// Tokens of the prompt: a quarter of its characters.
    public int tokens() {
        long characters = 0;
        for (Turn turn : turns) {
            characters += turn.content().length();
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(characters, 4));
    }
}
