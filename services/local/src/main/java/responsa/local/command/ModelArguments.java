package responsa.local.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import responsa.local.input.ModelOptions;

/// The options that say which models are asked.
final class ModelArguments {
    @Option(
            names = "--model-url",
            paramLabel = "URL",
            description = "An OpenAI-compatible endpoint, such as http://localhost:8000/v1.")
    private @Nullable String modelUrl;

    @Option(names = "--model", paramLabel = "NAME", description = "The model that drafts, as the endpoint calls it.")
    private @Nullable String model;

    @Option(
            names = "--judge-url",
            paramLabel = "URL",
            description = "The endpoint that judges and classifies (that of --model-url).")
    private @Nullable String judgeUrl;

    @Option(names = "--judge-model", paramLabel = "NAME", description = "The model that does so (that of --model).")
    private @Nullable String judgeModel;

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "The environment variable that holds the endpoints' key.")
    private @Nullable String apiKeyEnv;

    ModelOptions options() {
        return new ModelOptions(modelUrl, model, judgeUrl, judgeModel, apiKeyEnv);
    }
}
