package responsa.scripted.script;

/// How hard the judge is on drafts without a visible fault. By default about four in five of them pass three times.
///
/// With `weakDrafts` 0 passes are independent of each other, and one accepts with the chance 1 - `harshPasses`.
///
/// @param weakDrafts the share of drafts with a fault of their own, which every pass can see
/// @param harshPasses the share of passes that find a fault which no other finds
/// @param sight the share of the faults there are that one pass sees
public record Strictness(double weakDrafts, double harshPasses, double sight) {

    public Strictness {
        check("weak_drafts", weakDrafts);
        check("harsh_passes", harshPasses);
        check("sight", sight);
    }

    private static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("strictness.%s is %s; a share, 0 to 1".formatted(name, share));
        }
    }
}
