package responsa.topics.record;

/// Why a recipe is paused.
///
/// @param why a word: `by-hand`, `target-reached`, `budget-spent` or `price-missing`
/// @param inFlight what becomes of what is in flight; always kept where the pause is by hand or a price is missing
/// @param detail for people, with the numbers
public record Pause(String why, InFlight inFlight, String detail) {
    /// Somebody paused it.
    public static final String BY_HAND = "by-hand";
}
