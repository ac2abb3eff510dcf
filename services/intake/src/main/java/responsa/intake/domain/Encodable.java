package responsa.intake.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Message;

/// Refuses text that cannot be written as UTF-8. An escape in JSON (`\ud83d`) can name half of a surrogate pair,
/// which no encoding can carry on.
final class Encodable {
    private Encodable() {}

    static void check(List<Message> messages, @Nullable String category, Map<String, String> metadata)
            throws UnreadableException {
        for (int index = 0; index < messages.size(); index++) {
            check("messages[%d].content".formatted(index), messages.get(index).content());
        }
        check("category", category == null ? "" : category);
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            check("a key of metadata", entry.getKey());
            check("metadata " + Problem.quoted(entry.getKey()), entry.getValue());
        }
    }

    private static void check(String path, String text) throws UnreadableException {
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (Character.isHighSurrogate(sign)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(sign)) {
                throw new UnreadableException(
                        path, "holds half of a surrogate pair (\\u%04x)".formatted((int) sign), "write the whole sign");
            }
        }
    }
}
