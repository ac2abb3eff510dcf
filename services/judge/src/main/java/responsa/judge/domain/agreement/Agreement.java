package responsa.judge.domain.agreement;

import java.util.List;
import java.util.OptionalDouble;

/// How far passes agree on one criterion.
///
/// @param accepting of accept and reject, which is what decides
/// @param scoring of the scores themselves
public record Agreement(GwetAc1 accepting, KrippendorffAlpha scoring) {
    /// Of no draft.
    public static final Agreement NONE = new Agreement(GwetAc1.EMPTY, KrippendorffAlpha.EMPTY);

    /// With one more draft.
    ///
    /// @param scores of its passes; with fewer than two it changes nothing
    /// @param threshold from which on a score accepts
    Agreement with(List<Integer> scores, int threshold) {
        int accepts = (int) scores.stream().filter(score -> score >= threshold).count();
        return new Agreement(accepting.with(scores.size(), accepts), scoring.with(scores));
    }

    /// What both have counted.
    public Agreement merge(Agreement other) {
        return new Agreement(accepting.merge(other.accepting), scoring.merge(other.scoring));
    }

    /// Drafts that it rests on.
    public long drafts() {
        return accepting.count();
    }

    /// Gwet's AC1 of accept and reject; empty without a draft.
    public OptionalDouble ac1() {
        return accepting.value();
    }

    /// Krippendorff's alpha of the scores, interval metric; empty while all scores are the same.
    public OptionalDouble alpha() {
        return scoring.value();
    }
}
