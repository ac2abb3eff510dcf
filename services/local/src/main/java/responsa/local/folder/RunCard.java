package responsa.local.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.local.input.ModelPlan;
import responsa.local.input.PromptFile;
import responsa.local.input.RunInputs;

/// What `run.json` says of a run, for people who look into the folder, and for the next start.
///
/// @param models names of the models that are asked
/// @param limit null for all submissions
/// @param spent time that the run ran, over all its starts; the last seconds before a kill are missing
/// @param finishedAt null while it is not finished
public record RunCard(
        String run,
        String spec,
        String specSha256,
        String recipeSha256,
        List<String> models,
        boolean standIn,
        List<Prompts> prompts,
        @Nullable Long limit,
        Instant startedAt,
        Duration spent,
        @Nullable Instant finishedAt) {

    public RunCard {
        models = List.copyOf(models);
        prompts = List.copyOf(prompts);
    }

    /// A file of prompts, under the name that it had at the first start.
    public record Prompts(String file, String sha256, long lines) {
        static Prompts of(PromptFile file) {
            return new Prompts(file.shownAs(), file.sha256().hex(), file.lines());
        }
    }

    /// The card of a run that starts for the first time.
    static RunCard of(RunInputs inputs, Instant now) {
        List<String> models = switch (inputs.models()) {
            case ModelPlan.StandIn standIn -> List.of("the scripted model");
            case ModelPlan.Endpoints endpoints ->
                endpoints.all().stream()
                        .map(ModelPlan.Endpoint::model)
                        .distinct()
                        .toList();
        };
        return new RunCard(
                inputs.id().text(),
                inputs.reading().file(),
                inputs.spec().sha256().hex(),
                inputs.recipe().ref().sha256().hex(),
                models,
                inputs.standIn(),
                inputs.files().stream().map(Prompts::of).toList(),
                inputs.limit(),
                now,
                Duration.ZERO,
                null);
    }

    RunCard after(Duration longer, @Nullable Instant finished) {
        return new RunCard(
                run,
                spec,
                specSha256,
                recipeSha256,
                models,
                standIn,
                prompts,
                limit,
                startedAt,
                spent.plus(longer),
                finished == null ? finishedAt : finished);
    }
}
