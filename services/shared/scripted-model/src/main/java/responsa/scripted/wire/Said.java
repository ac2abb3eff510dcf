package responsa.scripted.wire;

import responsa.scripted.play.Answer;
import responsa.scripted.play.Finish;
import responsa.scripted.script.Dialect;

/// An answer in a dialect.
///
/// @param field the name of the CoT's field; empty where it has none
record Said(String field, String reasoning, String content) {

    static Said of(Answer answer, Dialect dialect) {
        String cot = answer.cot();
        String text = answer.text();
        return switch (dialect) {
            case REASONING -> new Said("reasoning", cot, text);
            case REASONING_CONTENT -> new Said("reasoning_content", cot, text);
            case THINK -> new Said("", "", cot.isEmpty() ? text : "<think>\n" + tagged(cot, text, answer));
            case THINK_UNOPENED -> new Said("", "", cot.isEmpty() ? text : tagged(cot, text, answer));
            case NONE -> new Said("", "", text);
        };
    }

    /// A CoT that was cut off by the token limit has no end tag, as a model's would not.
    private static String tagged(String cot, String text, Answer answer) {
        boolean cutOff = text.isEmpty() && answer.finish() == Finish.LENGTH;
        return cutOff ? cot : cot + "\n</think>\n\n" + text;
    }
}
