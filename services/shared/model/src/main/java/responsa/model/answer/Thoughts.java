package responsa.model.answer;

/// Content split at its `<think>` tags.
///
/// @param cot without its tags and the white space around it
/// @param text without the line ends that a chat template puts after the CoT
public record Thoughts(String cot, String text) {
    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    /// Takes a CoT from the start of the content.
    ///
    /// A block that is not closed was truncated: all of it is CoT, the text is empty. A block that is not opened
    /// was opened by the chat template, in the prompt. Tags further on belong to the text.
    public static Thoughts split(String content) {
        String body = content.stripLeading();
        int closing = content.indexOf(CLOSING);
        if (body.startsWith(OPENING)) {
            int start = content.length() - body.length() + OPENING.length();
            return closing < 0
                    ? new Thoughts(content.substring(start).strip(), "")
                    : new Thoughts(content.substring(start, closing).strip(), after(content, closing));
        }
        int opening = content.indexOf(OPENING);
        return closing < 0 || opening >= 0 && opening < closing
                ? new Thoughts("", textOf(content))
                : new Thoughts(content.substring(0, closing).strip(), after(content, closing));
    }

    /// Content without a CoT: the line ends at its start are the template's.
    static String textOf(String content) {
        int start = 0;
        while (start < content.length() && (content.charAt(start) == '\n' || content.charAt(start) == '\r')) {
            start++;
        }
        return content.substring(start);
    }

    private static String after(String content, int closing) {
        return textOf(content.substring(closing + CLOSING.length()));
    }
}
