package responsa.judge.domain.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.judge.domain.words.Prose;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// A draft as gates see it: what was said, and what is known of how it came about. Its words are read once, for all
/// gates. Immutable.
public final class Examined {
    private final List<Message> conversation;
    private final Half cot;
    private final Half response;
    private final Words asked;
    private final String elsewhere;
    private final DraftOutcome outcome;
    private final @Nullable String finishReason;
    private final Shown shown;

    private Examined(
            List<Message> conversation,
            String cot,
            String response,
            DraftOutcome outcome,
            @Nullable String finishReason,
            Shown shown) {
        this.conversation = List.copyOf(conversation);
        this.cot = Half.of("CoT", cot);
        this.response = Half.of("response", response);
        this.asked = Words.of(this.conversation.stream().map(Message::content).collect(Collectors.joining("\n\n")));
        this.elsewhere = asked.spaced() + this.response.words().spaced();
        this.outcome = outcome;
        this.finishReason = finishReason;
        this.shown = shown;
    }

    /// One half of a draft.
    ///
    /// @param name for details of findings
    /// @param prose the text with a blank for each character of a code block
    /// @param words of the whole text
    /// @param proseWords those of the prose
    record Half(String name, String text, String prose, Words words, Words proseWords) {
        static Half of(String name, String text) {
            String read = text.substring(0, Math.min(text.length(), Words.MOST_READ));
            String prose = Prose.withoutCode(read);
            Words words = Words.of(read);
            return new Half(name, text, prose, words, prose.equals(read) ? words : Words.of(prose));
        }
    }

    /// A draft of our own.
    ///
    /// @param shown what its drafter saw of the spec
    public static Examined of(Draft draft, Shown shown) {
        return new Examined(
                draft.drafted().prompt().messages(),
                draft.cot(),
                draft.response(),
                draft.outcome(),
                draft.provenance().call().finishReason(),
                shown);
    }

    /// A row that was made elsewhere. Nothing is known of how: it counts as complete unless a half is blank, and
    /// every policy counts as shown.
    ///
    /// @param conversation what came before the answer, last a user turn
    /// @param cot without the tags that set it apart
    public static Examined elsewhere(List<Message> conversation, String cot, String response) {
        return new Examined(conversation, cot, response, DraftOutcome.COMPLETE, null, Shown.everything());
    }

    Half cot() {
        return cot;
    }

    Half response() {
        return response;
    }

    List<Half> halves() {
        return List.of(cot, response);
    }

    DraftOutcome outcome() {
        return outcome;
    }

    @Nullable
    String finishReason() {
        return finishReason;
    }

    Shown shown() {
        return shown;
    }

    /// The words of the whole conversation.
    Words asked() {
        return asked;
    }

    /// The words of the conversation and of the response: what a CoT may quote that is no policy's.
    String elsewhere() {
        return elsewhere;
    }

    /// Whether any message contains a text, letter by letter.
    boolean conversationHolds(String text) {
        return conversation.stream().anyMatch(message -> message.content().contains(text));
    }

    /// Whether somebody but the user has a say in it.
    boolean isInstructed() {
        return conversation.stream()
                .anyMatch(message -> message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER);
    }

    /// What the user said last; empty where no user says anything.
    String lastUserTurn() {
        return conversation.stream()
                .filter(message -> message.role() == Role.USER)
                .reduce((earlier, later) -> later)
                .map(Message::content)
                .orElse("");
    }
}
