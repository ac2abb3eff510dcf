package responsa.model.hedge;

/// When a call is asked a second time, as it is configured.
///
/// @param percentile a call lets wait when its first byte takes longer than that of so many in a hundred
/// @param budget the most second requests, as a share of the calls
public record HedgeRule(double percentile, double budget) {
    private static final double LEAST_PERCENTILE = 50;
    private static final double MOST_PERCENTILE = 99.9;
    private static final double MOST_BUDGET = 0.5;

    /// @throws IllegalArgumentException if one is out of its bounds; the message names its setting
    public HedgeRule {
        if (!(percentile >= LEAST_PERCENTILE && percentile <= MOST_PERCENTILE)) {
            throw new IllegalArgumentException(
                    "responsa.models.hedge.percentile is %s; it must be 50 to 99.9, or leave it out"
                            .formatted(percentile));
        }
        if (!(budget > 0 && budget <= MOST_BUDGET)) {
            throw new IllegalArgumentException(
                    "responsa.models.hedge.budget is %s; it must be above 0, at most 0.5".formatted(budget));
        }
    }
}
