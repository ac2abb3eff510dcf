package responsa.exporter.domain.row;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// The shapes of rows; each has a folder of its own.
public enum FileKind {
    /// Conversations whose answer carries its CoT in `<think>` tags.
    @JsonProperty("sft-cot")
    SFT_COT,
    /// The same conversations, the answer alone.
    @JsonProperty("sft-no-cot")
    SFT_NO_COT,
    /// Whole tuples, with everything that made them.
    @JsonProperty("data")
    DATA,
    /// Tuples that were taken back, by their ids, with reasons.
    @JsonProperty("retracted")
    RETRACTED,
    /// What is in no dataset, with reasons.
    @JsonProperty("rejected")
    REJECTED,
    /// Drafts that no judge could score.
    @JsonProperty("undecided")
    UNDECIDED,
    /// Dead letters of all stages.
    @JsonProperty("dead")
    DEAD;

    /// The name of its folder.
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its files hold columns (Parquet); the others hold lines of JSON.
    public boolean isColumnar() {
        return this == DATA;
    }

    /// How the names of its files end, without the dot.
    public String extension() {
        return isColumnar() ? "parquet" : "jsonl";
    }
}
