package responsa.screener.domain.heldout;

/// What a prompt holds of a held-out one.
///
/// @param share of the held-out prompt's n-grams that stand in the prompt; 1 for a text that is equal
public record Match(String heldOut, double share) {}
