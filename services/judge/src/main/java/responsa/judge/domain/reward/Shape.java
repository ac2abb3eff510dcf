package responsa.judge.domain.reward;

/// In which form a request came, and its answer goes.
public enum Shape {
    /// `{"items": […]}`.
    ITEMS,
    /// `{"prompts": […], "completions": […]}`: what TRL hands a reward function.
    PROMPTS_AND_COMPLETIONS,
    /// `{"query": […], "prompts": […], "labels": […]}`: what OpenRLHF posts, a query being prompt and response in
    /// one.
    QUERIES
}
