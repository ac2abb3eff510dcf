package responsa.local.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import responsa.local.input.RunInputs;

/// What is to be run, and where.
///
/// @param out where the dataset goes
/// @param data below which the run has its folder
/// @param cluster client properties of the Kafka that carries it; empty for a broker in this process
/// @param quiet without progress
public record RunPlan(RunInputs inputs, Path out, Path data, Optional<Map<String, Object>> cluster, boolean quiet) {}
