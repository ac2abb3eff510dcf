package responsa.exporter.domain.row;

import com.fasterxml.jackson.annotation.JsonProperty;

/// By what the dataset card counts.
public enum Dimension {
    /// Tuples by category; a tuple counts once for each of its categories.
    @JsonProperty("category")
    CATEGORY,
    /// Tuples by category and by what the CoT decides: `category: refuse`.
    @JsonProperty("decision")
    DECISION,
    /// Tuples by criterion and least score: `compliance 9`.
    @JsonProperty("score")
    SCORE,
    /// Tuples by where their prompt is from, with its licence.
    @JsonProperty("origin")
    ORIGIN,
    /// Tuples by their prompt's licence.
    @JsonProperty("license")
    LICENSE,
    /// Tuples by version of the spec.
    @JsonProperty("spec")
    SPEC,
    /// Tuples by version of the recipe.
    @JsonProperty("recipe")
    RECIPE,
    /// Tuples by the drafting model's reported name.
    @JsonProperty("drafter")
    DRAFTER,
    /// Passes of tuples by the judging model's reported name.
    @JsonProperty("judge")
    JUDGE,
    /// Tuples that stand in `data` alone, by why.
    @JsonProperty("data-only")
    DATA_ONLY,
    /// Retractions by reason; one counts once for each of its reasons.
    @JsonProperty("retraction")
    RETRACTION,
    /// Rejections by kind.
    @JsonProperty("rejection")
    REJECTION,
    /// Rejections by reason; one counts once for each of its reasons.
    @JsonProperty("reason")
    REASON,
    /// Dead letters by stage and cause.
    @JsonProperty("death")
    DEATH
}
