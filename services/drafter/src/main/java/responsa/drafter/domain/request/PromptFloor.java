package responsa.drafter.domain.request;

import java.util.List;
import responsa.topics.record.Message;

/// The fewest tokens that a request can have, whatever the model's tokenizer.
///
/// A token of the tokenizers in use does not reach over a blank, and holds about four characters of English. So a word,
/// which is what stands between blanks, counts as an eighth of a token for each of its characters and at most as one:
/// no more than is spent on rows of dashes, on words as long as they come, or on text in any script, and a bit less
/// than
/// half of what is spent on English. An endpoint that drops two thirds of a prompt is seen, one that drops its last
/// tenth is not.
final class PromptFloor {
    private static final int CHARACTERS_A_TOKEN = 8;

    private PromptFloor() {}

    /// For messages as they are sent; what a chat template adds to them is not counted.
    static long tokens(List<Message> messages) {
        return messages.stream()
                        .mapToLong(message -> counted(message.content()))
                        .sum()
                / CHARACTERS_A_TOKEN;
    }

    private static long counted(String text) {
        long counted = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = Character.isWhitespace(text.charAt(i)) ? 0 : word + 1;
            counted += word > 0 && word <= CHARACTERS_A_TOKEN ? 1 : 0;
        }
        return counted;
    }
}
