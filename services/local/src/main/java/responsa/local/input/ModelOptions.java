package responsa.local.input;

import org.jspecify.annotations.Nullable;

/// The options that say which models are asked, and where.
///
/// @param apiKeyEnv name of the environment variable that holds the key of all endpoints
public record ModelOptions(
        @Nullable String modelUrl,
        @Nullable String model,
        @Nullable String judgeUrl,
        @Nullable String judgeModel,
        @Nullable String apiKeyEnv) {

    /// No model was named: the scripted model stands in.
    public static final ModelOptions NONE = new ModelOptions(null, null, null, null, null);

    public ModelOptions {
        if (modelUrl == null) {
            refuse(judgeUrl, "--judge-url", "--model-url is missing; stand-in and real endpoints never mix in a run");
            refuse(model, "--model", "it says which model is asked, --model-url says where");
            refuse(judgeModel, "--judge-model", "it says which model is asked, --model-url or --judge-url where");
            refuse(apiKeyEnv, "--api-key-env", "without --model-url no endpoint is asked");
        } else if (model == null) {
            throw new UnusableInputException(
                    "--model-url needs --model NAME, the name that the endpoint is asked for.");
        }
        if (judgeUrl != null && judgeModel == null) {
            throw new UnusableInputException(
                    "--judge-url needs --judge-model NAME, the name that the endpoint is asked for.");
        }
    }

    private static void refuse(@Nullable String value, String option, String reason) {
        if (value != null) {
            throw new UnusableInputException("%s cannot stand alone: %s.".formatted(option, reason));
        }
    }
}
