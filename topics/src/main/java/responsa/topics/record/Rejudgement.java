package responsa.topics.record;

/// That a draft of the dataset is judged again, and with what: other versions than those that its case was submitted
/// under. It goes with the draft to the judge, and with the verdict or the failure on to the router.
///
/// @param spec the version to judge with
/// @param recipe the version to judge with
public record Rejudgement(SpecRef spec, RecipeRef recipe) {}
