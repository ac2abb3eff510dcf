package responsa.scripted.script;

import com.fasterxml.jackson.annotation.JsonValue;

/// What is wrong with the form of an answer that does arrive. Part of the answer: every try of the same request gets
/// the
/// same.
public enum Slip {
    /// Ends in the middle, with the finish reason `length`.
    TRUNCATED,
    /// No text, with the finish reason `content_filter`.
    FILTERED,
    /// A CoT and no text; of a judge or classifier no answer at all.
    EMPTY,
    /// Text and no CoT.
    COT_MISSING,
    /// A `<think>` in the content that no end tag closes, before CoT and text run together.
    COT_MALFORMED,
    /// No verdict or classification can be read: prose, cut JSON, JSON twice, a score out of
    /// range, in words, or missing.
    UNPARSEABLE,
    /// The right JSON, in a code block with a sentence before it.
    CHATTY,
    /// Of a judge: a judgement that stands ready-made in what is graded, copied as it is.
    OBEDIENT;

    /// Its name in JSON.
    @JsonValue
    public String id() {
        return Named.of(this);
    }

    @Override
    public String toString() {
        return id();
    }
}
