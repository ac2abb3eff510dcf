package responsa.stage.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Versions that never change; of one id the last is current.
final class FixedCatalogue implements Catalogue {
    private final Map<Sha256, Spec> specs;
    private final Map<Sha256, Recipe> recipes;
    private final Map<String, Spec> currentSpecs;
    private final Map<String, Recipe> currentRecipes;

    FixedCatalogue(Collection<Spec> specs, Collection<Recipe> recipes) {
        this.specs = by(specs, Spec::sha256);
        this.recipes = by(recipes, Json::hash);
        this.currentSpecs = by(specs, Spec::id);
        this.currentRecipes = by(recipes, Recipe::id);
    }

    @Override
    public Optional<Spec> spec(Sha256 version) {
        return Optional.ofNullable(specs.get(version));
    }

    @Override
    public Optional<Recipe> recipe(Sha256 version) {
        return Optional.ofNullable(recipes.get(version));
    }

    @Override
    public Optional<Spec> currentSpec(String id) {
        return Optional.ofNullable(currentSpecs.get(id));
    }

    @Override
    public Optional<Recipe> currentRecipe(String id) {
        return Optional.ofNullable(currentRecipes.get(id));
    }

    private static <K, V> Map<K, V> by(Collection<V> versions, Function<V, K> name) {
        return List.copyOf(versions).stream()
                .collect(Collectors.toUnmodifiableMap(name, v -> v, (first, last) -> last));
    }
}
