package responsa.exporter.domain.format;

/// What a file of an export is for.
public enum Format {
    /// `messages`, the answer with its CoT: supervised training, first arm.
    SFT_COT,
    /// `messages`, the same rows without CoT: second arm.
    SFT_NO_COT,
    /// `prompt` and `completion`, both conversations: training on the answer alone.
    PROMPT_COMPLETION,
    /// `prompt`, `chosen`, `rejected`, `margin`: preference training (DPO).
    PREFERENCE,
    /// `prompt`, `completion`, `label`: training on unpaired answers (KTO).
    KTO,
    /// Whole tuples as Parquet.
    DATA;

    /// As it is written, and the name of its folder.
    public String text() {
        return Choice.text(this);
    }

    /// The format of this name.
    ///
    /// @throws IllegalArgumentException if there is none; the message guesses which was meant
    public static Format named(String written) {
        return Choice.named("--format", written, values());
    }

    /// How the names of its files end, without the dot.
    public String extension() {
        return this == DATA ? "parquet" : "jsonl";
    }

    /// Whether its rows stand for accepted tuples, one each.
    public boolean isOfTuples() {
        return this != PREFERENCE && this != KTO;
    }
}
