package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// The answer for one candidate.
///
/// @param refused why it does not become a tuple; null where it does
public record Ruling(int attempt, int sampleIndex, @Nullable Reason refused) {}
