package responsa.scripted.script;

import com.fasterxml.jackson.annotation.JsonValue;

/// Where in an answer the CoT stands.
public enum Dialect {
    /// The field `reasoning`, as vLLM has it.
    REASONING,
    /// The field `reasoning_content`, its older name.
    REASONING_CONTENT,
    /// Tags `<think>` and `</think>` at the start of the content.
    THINK,
    /// Only `</think>` between CoT and text: some chat templates have the opening tag in the prompt.
    THINK_UNOPENED,
    /// Nowhere.
    NONE;

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
