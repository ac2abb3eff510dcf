package responsa.benchmarks.scenario;

import java.io.IOException;
import responsa.benchmarks.report.Report;

/// Something that is measured.
public interface Scenario {

    /// The name that it is asked for by.
    String name();

    /// Measures it.
    ///
    /// @throws responsa.benchmarks.trial.TrialFailedException if a run does not end well
    Report run(Bench bench) throws IOException, InterruptedException;
}
