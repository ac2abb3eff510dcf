package responsa.judge.domain;

import java.util.Collections;
import java.util.List;

/// How many calls judging takes on average, in closed form: what benchmarks and plans are held against.
///
/// Passes are taken as independent of each other, and every answer as readable.
public final class ExpectedCalls {
    private ExpectedCalls() {}

    /// Calls for one draft with `passes` passes, each of which accepts with the same chance: (1 − aᵏ) ÷ (1 − a)
    /// outside of the audit share, k in it.
    ///
    /// @param acceptRate the share of passes that reject nothing, from 0 to 1
    /// @param auditShare the share of drafts that get every pass, from 0 to 1
    public static double of(double acceptRate, int passes, double auditShare) {
        return of(Collections.nCopies(passes, acceptRate), auditShare);
    }

    /// Calls for one draft where each pass accepts with a chance of its own, as over a panel: pass i is made if none
    /// before it rejects.
    ///
    /// @param acceptRates of the passes in their order
    public static double of(List<Double> acceptRates, double auditShare) {
        double reached = 1;
        double calls = 0;
        for (double rate : acceptRates) {
            calls += reached;
            reached *= rate;
        }
        return auditShare * acceptRates.size() + (1 - auditShare) * calls;
    }
}
