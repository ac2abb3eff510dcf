package responsa.local.calibration;

import java.util.OptionalInt;

/// A completion that people and judge have seen.
///
/// @param policy what it is about, for the figures of each policy; empty where nobody said
/// @param good what people say
/// @param score the judge's lowest minimum, 0 to 10; empty where it could not decide
public record Labelled(String policy, boolean good, OptionalInt score) {

    /// Whether the judge lets it pass at a threshold.
    boolean accepted(int threshold) {
        return score.isPresent() && score.getAsInt() >= threshold;
    }
}
