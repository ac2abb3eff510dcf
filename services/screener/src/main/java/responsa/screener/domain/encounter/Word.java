package responsa.screener.domain.encounter;

import responsa.topics.id.PromptId;

/// What one prompt is told of another.
public sealed interface Word {

    /// It is no obstacle: not alike, dropped, or forgotten.
    record Free() implements Word {}

    /// It stayed, and is alike.
    record Stayed(PromptId original, double likeness) implements Word {}

    /// It is alike, not decided, and later: it waits and wants to be told.
    record Yields(double likeness) implements Word {}
}
