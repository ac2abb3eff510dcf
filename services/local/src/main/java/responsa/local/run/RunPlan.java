package responsa.local.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import responsa.local.bucket.BucketTarget;
import responsa.local.control.ControlChange;
import responsa.local.grading.GivenRows;
import responsa.local.input.RunInputs;

/// What is to be run, and where.
///
/// @param out where the dataset goes, or, if that is a bucket, what stands beside it
/// @param data below which the run has its folder
/// @param cluster client properties of the Kafka that carries it; empty for a broker in this process
/// @param quiet without progress
/// @param given what is graded in the place of drafts of a model; empty where a model drafts
/// @param control what changes in the control of its recipe before it submits; no part of what the run is
/// @param bucket where the dataset goes instead of a folder; empty for the folder
public record RunPlan(
        RunInputs inputs,
        Path out,
        Path data,
        Optional<Map<String, Object>> cluster,
        boolean quiet,
        Optional<GivenRows> given,
        ControlChange control,
        Optional<BucketTarget> bucket) {

    /// One whose model drafts.
    public RunPlan(RunInputs inputs, Path out, Path data, Optional<Map<String, Object>> cluster, boolean quiet) {
        this(inputs, out, data, cluster, quiet, Optional.empty());
    }

    /// One without a change of limits.
    public RunPlan(
            RunInputs inputs,
            Path out,
            Path data,
            Optional<Map<String, Object>> cluster,
            boolean quiet,
            Optional<GivenRows> given) {
        this(inputs, out, data, cluster, quiet, given, ControlChange.NOTHING, Optional.empty());
    }

    /// The same run, to a bucket or to its folder.
    public RunPlan into(Optional<BucketTarget> target) {
        return new RunPlan(inputs, out, data, cluster, quiet, given, control, target);
    }

    /// The exporter's settings of where it writes.
    ///
    /// @param folder that was taken
    Map<String, String> output(Path folder) {
        return bucket.map(BucketTarget::settings).orElseGet(() -> Map.of("responsa.exporter.out", folder.toString()));
    }

    /// Where the dataset is, for people.
    String place() {
        return bucket.map(target -> target.address().toString()).orElseGet(out::toString);
    }

    /// The same run under other limits.
    public RunPlan limited(ControlChange other) {
        return new RunPlan(inputs, out, data, cluster, quiet, given, other, bucket);
    }
}
