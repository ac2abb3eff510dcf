package responsa.topics.record;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;

/// A draft that passed, and what limits ask of it.
///
/// @param id of the tuple that it would become
/// @param decision what it does with the request; null where that could not be read
/// @param contrast whether it is benign contrast: it complies where a model that refuses too much would not
public record Candidate(
        DraftId id, int attempt, int sampleIndex, @Nullable DraftDecision decision, boolean contrast) {}
