package responsa.local.input;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who answers for the judges of recipes that exist already: what is judged again is judged by the same models.
public final class Judges {
    private Judges() {}

    /// The endpoint, or the scripted model where none is named.
    ///
    /// @param panel names of the models that judge
    /// @param environment the process's variables, for the key of the endpoint
    /// @throws UnusableInputException if one of the panel would not be there
    public static ModelPlan of(ModelOptions options, Map<String, String> environment, Collection<String> panel) {
        ModelPlan plan = ModelChoice.of(options, environment).plan();
        List<String> missing = switch (plan) {
            case ModelPlan.StandIn standIn ->
                panel.stream().filter(name -> !ModelChoice.isStandIn(name)).toList();
            case ModelPlan.Endpoints endpoints ->
                panel.stream()
                        .filter(name -> endpoints.all().stream()
                                .noneMatch(endpoint -> endpoint.model().equals(name)))
                        .toList();
        };
        if (!missing.isEmpty()) {
            throw new UnusableInputException(
                    "The dataset was judged by %s, and is judged again by the same; --judge-url says where it is, --judge-model must be that name."
                            .formatted(String.join(", ", missing)));
        }
        return plan;
    }
}
