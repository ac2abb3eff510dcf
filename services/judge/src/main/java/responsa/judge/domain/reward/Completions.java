package responsa.judge.domain.reward;

import java.util.List;

/// A completion as a model wrote it, split at its `<think>` tags.
record Completions(String cot, String response) {
    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";
    /// What chat templates end an answer with; a trainer that decodes with special tokens sends them along.
    private static final List<String> ENDS = List.of(
            "<|im_end|>",
            "<|eot_id|>",
            "<|end|>",
            "<|endoftext|>",
            "<|end_of_text|>",
            "<end_of_turn>",
            "</s>",
            "<eos>");

    /// Without a closing tag an opened block is all CoT, since the answer never began; without an opening one the
    /// template opened it.
    static Completions of(String text) {
        String content = withoutEnds(text).strip();
        int closing = content.indexOf(CLOSING);
        boolean opened = content.startsWith(OPENING);
        if (closing < 0) {
            return opened
                    ? new Completions(content.substring(OPENING.length()).strip(), "")
                    : new Completions("", content);
        }
        String before = content.substring(opened ? OPENING.length() : 0, closing);
        return before.contains(OPENING)
                ? new Completions("", content)
                : new Completions(
                        before.strip(),
                        content.substring(closing + CLOSING.length()).strip());
    }

    private static String withoutEnds(String text) {
        String rest = text.stripTrailing();
        for (String end : ENDS) {
            rest = rest.endsWith(end)
                    ? rest.substring(0, rest.length() - end.length()).stripTrailing()
                    : rest;
        }
        return rest;
    }
}
