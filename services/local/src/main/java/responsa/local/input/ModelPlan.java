package responsa.local.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who answers for the models that a recipe names.
public sealed interface ModelPlan {

    /// The scripted model answers for all of them.
    record StandIn() implements ModelPlan {}

    /// Endpoints answer.
    record Endpoints(List<Endpoint> all) implements ModelPlan {
        public Endpoints {
            all = List.copyOf(all);
        }
    }

    /// Where a model is.
    ///
    /// @param apiKeyEnv name of the environment variable that holds its key
    record Endpoint(String model, String url, @Nullable String apiKeyEnv) {

        /// The variable of the key, where one is wanted.
        public Optional<String> keyVariable() {
            return Optional.ofNullable(apiKeyEnv);
        }
    }
}
