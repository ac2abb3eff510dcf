package responsa.local.run;

import java.nio.file.Path;
import java.util.List;
import responsa.local.calibration.Gold;
import responsa.local.input.RunInputs;
import responsa.topics.id.Sha256;

/// What is to be calibrated, and by what.
///
/// @param content hash of the gold set's file
/// @param out where verdicts, report and picture go
/// @param precision the share of what passes that should be good, 0 to 1
/// @param quiet without progress
public record CalibrationPlan(
        RunInputs inputs, List<Gold> gold, Sha256 content, Path out, double precision, boolean quiet) {

    public CalibrationPlan {
        gold = List.copyOf(gold);
    }
}
