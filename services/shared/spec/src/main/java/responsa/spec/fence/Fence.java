package responsa.spec.fence;

import java.util.Locale;

/// The fences of all requests. Instructions to a model speak of them by these names, so a new one is a new version of
/// the templates that use it.
public enum Fence {
    /// The excerpt of the spec.
    SPEC,
    /// The criteria that a judge grades by.
    RUBRIC,
    /// What a prompt may be about.
    CATEGORIES,
    /// A conversation that is graded or classified, not led.
    CONVERSATION,
    /// One turn of it.
    TURN,
    /// The CoT that is graded.
    REASONING,
    /// The response that is graded.
    RESPONSE,
    /// What another AI said of a prompt.
    LABEL_NOTE,
    /// A system message of a conversation, for a model that takes only one.
    SYSTEM_MESSAGE,
    /// A developer message, for a model that does not know the role.
    DEVELOPER_MESSAGE,
    /// What a tool answered, for a model that does not know the role.
    TOOL_RESULT;

    /// The name between the angle brackets, such as `label_note`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
