package responsa.benchmarks.plant;

import responsa.benchmarks.steady.Pace;
import responsa.scripted.count.Counts;

/// What was measured while a number of prompts went through.
///
/// @param counts of the model, for this round alone
/// @param tuples that were accepted
/// @param pace of these
public record Round(int prompts, int tuples, Pace pace, Costs costs, Counts counts) {

    /// Requests that the model got.
    public long calls() {
        return counts.requests();
    }
}
