package responsa.spec.fence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import responsa.spec.Excerpt;
import responsa.topics.record.Message;

/// Writes fences. A fence's tags stand on lines of their own; no line break follows the last one.
public final class Fences {
    /// Possessive, so that a long run of blanks behind a `<` costs one pass: prompts come from anybody.
    private static final Pattern BEGINS_A_FENCE = Pattern.compile(
            "<(?=[\\s\\p{Cf}]*+(?:/[\\s\\p{Cf}]*+)?+(?:%s)(?![\\w-]))"
                    .formatted(Arrays.stream(Fence.values()).map(Fence::tag).collect(Collectors.joining("|"))),
            Pattern.CASE_INSENSITIVE);

    private Fences() {}

    /// A text in its fence, without anything in it that looks like a fence.
    public static String fenced(Fence fence, String text) {
        return between("<" + fence.tag() + ">", harmless(text), fence);
    }

    /// An excerpt in its fence, byte for byte: its own text cannot end the fence, see [responsa.spec.Excerpts].
    public static String fenced(Excerpt excerpt) {
        return between("<" + Fence.SPEC.tag() + ">", excerpt.text(), Fence.SPEC);
    }

    /// A conversation in its fence, every turn in one of its own that names its role.
    public static String conversation(List<Message> messages) {
        String turns = messages.stream().map(Fences::turn).collect(Collectors.joining("\n"));
        return between("<" + Fence.CONVERSATION.tag() + ">", turns, Fence.CONVERSATION);
    }

    /// A text without anything in it that looks like a fence, for a place between fences.
    public static String harmless(String text) {
        return text.indexOf('<') < 0 ? text : BEGINS_A_FENCE.matcher(text).replaceAll("&lt;");
    }

    private static String turn(Message message) {
        String opening =
                "<%s role=\"%s\">".formatted(Fence.TURN.tag(), message.role().text());
        return between(opening, harmless(message.content()), Fence.TURN);
    }

    private static String between(String opening, String text, Fence fence) {
        return opening + "\n" + text + "\n</" + fence.tag() + ">";
    }
}
