package responsa.local.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import responsa.local.input.ModelOptions;
import responsa.local.input.UnusableInputException;

/// The options that say who judges, for commands in which nobody drafts.
final class JudgeArguments {
    @Option(
            names = "--judge-url",
            paramLabel = "URL",
            description = "The OpenAI-compatible endpoint that judges, and finds the policies of rows without a label.")
    private @Nullable String judgeUrl;

    @Option(names = "--judge-model", paramLabel = "NAME", description = "The model that does so.")
    private @Nullable String judgeModel;

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "The environment variable that holds the endpoint's key.")
    private @Nullable String apiKeyEnv;

    ModelOptions options() {
        if ((judgeUrl == null) != (judgeModel == null)) {
            throw new UnusableInputException(
                    "--judge-url says where, --judge-model says which model is asked there; give both or neither.");
        }
        return new ModelOptions(judgeUrl, judgeModel, null, null, apiKeyEnv);
    }
}
