package responsa.local.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import responsa.local.input.ModelPlan;
import responsa.local.input.RunInputs;
import responsa.model.ModelsSettings;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.stage.service.Settings;
import responsa.topics.record.Recipe;

/// Who answers for the models of a run: endpoints, or the scripted model as an endpoint of this process.
///
/// @param settings the model client's
/// @param end ends what was started for it
public record Endpoints(ModelsSettings settings, Runnable end) implements AutoCloseable {

    /// Those of a run; started where the scripted model stands in.
    public static Endpoints of(RunInputs inputs) {
        return switch (inputs.models()) {
            case ModelPlan.StandIn standIn -> scripted(inputs.recipe());
            case ModelPlan.Endpoints endpoints -> new Endpoints(settings(endpoints.all()), () -> {});
        };
    }

    private static Endpoints scripted(Recipe recipe) {
        ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard());
        List<ModelPlan.Endpoint> endpoints = names(recipe)
                .distinct()
                .map(name -> new ModelPlan.Endpoint(name, model.url(), null))
                .toList();
        return new Endpoints(settings(endpoints), model::close);
    }

    private static Stream<String> names(Recipe recipe) {
        return Stream.concat(
                Stream.of(recipe.drafting().model(), recipe.classification().model()),
                recipe.judging().panel().stream());
    }

    private static ModelsSettings settings(List<ModelPlan.Endpoint> endpoints) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < endpoints.size(); i++) {
            ModelPlan.Endpoint endpoint = endpoints.get(i);
            String prefix = "responsa.models.endpoints[%d].".formatted(i);
            values.put(prefix + "model", endpoint.model());
            values.put(prefix + "url", endpoint.url());
            endpoint.keyVariable().ifPresent(variable -> values.put(prefix + "api-key-env", variable));
        }
        return Settings.of(ModelsSettings.class, values);
    }

    @Override
    public void close() {
        end.run();
    }
}
