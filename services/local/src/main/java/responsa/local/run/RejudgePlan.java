package responsa.local.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.local.input.ModelOptions;
import responsa.spec.SpecReading;

/// Which dataset is to be judged again, and with what.
///
/// @param from the release that it stands under
/// @param to the release to judge it with
/// @param run id of its run; null where only one run below `data` is of that release
/// @param out where the dataset is
/// @param data below which the run has its folder
/// @param models who judges
/// @param environment the process's variables, for the key of the endpoint
/// @param cluster client properties of the Kafka that has it; empty for the broker of the run's folder
/// @param dryRun only count
/// @param quiet without progress
public record RejudgePlan(
        SpecReading.Usable from,
        SpecReading.Usable to,
        @Nullable String run,
        Path out,
        Path data,
        ModelOptions models,
        Map<String, String> environment,
        Optional<Map<String, Object>> cluster,
        boolean dryRun,
        boolean quiet) {}
