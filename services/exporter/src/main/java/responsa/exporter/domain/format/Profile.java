package responsa.exporter.domain.format;

/// Where the CoT stands in an answer.
public enum Profile {
    /// In `<think>` tags at the start of `content`: any chat template.
    INLINE_THINK,
    /// In a key of its own, `reasoning_content`: axolotl, and templates that know the key.
    REASONING_CONTENT,
    /// In `<think>` tags, the turns before it as LLaMA-Factory takes them: at most one system turn, then user and
    /// assistant in turn.
    LLAMA_FACTORY;

    /// As it is written.
    public String text() {
        return Choice.text(this);
    }

    /// The profile of this name.
    ///
    /// @throws IllegalArgumentException if there is none; the message guesses which was meant
    public static Profile named(String written) {
        return Choice.named("--profile", written, values());
    }
}
