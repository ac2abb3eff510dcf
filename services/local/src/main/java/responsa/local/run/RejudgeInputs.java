package responsa.local.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import responsa.local.input.Judges;
import responsa.local.input.ModelPlan;
import responsa.local.input.RunInputs;
import responsa.local.rejudge.Survey;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.topics.declared.Topics;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;

/// What services need to judge a dataset again: its recipes stand in the topics, and say which models judge.
final class RejudgeInputs {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RejudgePlan plan;

    RejudgeInputs(RejudgePlan plan) {
        this.plan = plan;
    }

    /// @param kafka client properties
    /// @throws responsa.local.input.UnusableInputException if a model that judges would not be there
    /// @throws RunFailedException if a recipe of the dataset is not in the topics
    RunInputs of(Map<String, Object> kafka, Survey survey) throws InterruptedException {
        List<Recipe> recipes = recipes(kafka, survey);
        TreeSet<String> panel = new TreeSet<>();
        recipes.forEach(recipe -> panel.addAll(recipe.judging().panel()));
        ModelPlan models = Judges.of(plan.models(), plan.environment(), panel);
        Recipe first = recipes.isEmpty() ? none() : recipes.getFirst();
        Recipe asking = panel.isEmpty() ? first : first.with(first.judging().by(List.copyOf(panel)));
        return new RunInputs(plan.from(), asking, models, List.of(), List.of(), null, List.of());
    }

    private static List<Recipe> recipes(Map<String, Object> kafka, Survey survey) throws InterruptedException {
        List<Recipe> recipes = new ArrayList<>();
        try (KafkaCatalogue catalogue = KafkaCatalogue.start(kafka, PATIENCE)) {
            for (RecipeRef ref : survey.recipes()) {
                Optional<Recipe> found = catalogue.recipe(ref.sha256());
                recipes.add(found.orElseThrow(() -> new RunFailedException(
                        "recipe \"%s\" %s, by which tuples were made, is not in %s; publish it again."
                                .formatted(ref.id(), ref.sha256().shortened(), Topics.RECIPES.name()))));
            }
        }
        return recipes;
    }

    /// Where no tuple stands under the release, nobody is asked anything.
    private Recipe none() {
        return DefaultRecipe.of(plan.from().spec().id(), "drafter", "judge", "classifier");
    }
}
