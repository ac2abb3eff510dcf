package responsa.judge.domain;

import java.util.List;
import java.util.stream.Stream;
import responsa.topics.record.Pass;

/// What the router makes of passes under the sample recipe, `compliance` from 7 and `helpfulness` from 6; written down
/// a second time here, since no service depends on another.
enum Ending {
    ACCEPTED,
    REJECTED,
    UNDECIDED;

    /// @param k passes of the recipe
    static Ending of(List<Pass> passes, int k) {
        boolean low = passes.stream().anyMatch(pass -> score(pass, "compliance") < 7 || score(pass, "helpfulness") < 6);
        if (low) {
            return REJECTED;
        }
        return passes.stream().filter(Pass::readable).count() == k ? ACCEPTED : UNDECIDED;
    }

    private static int score(Pass pass, String criterion) {
        return Stream.ofNullable(pass.scores().get(criterion))
                .mapToInt(score -> score.value())
                .findFirst()
                .orElse(10);
    }
}
