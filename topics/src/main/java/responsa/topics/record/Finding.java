package responsa.topics.record;

/// What a gate saw in a draft.
///
/// @param gate the gate's name
/// @param rejects whether the draft is rejected for it; otherwise it is only noted
/// @param detail for people
public record Finding(String gate, boolean rejects, String detail) {}
