package responsa.local.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Judging;
import responsa.topics.record.Recipe;

/// Which models a run asks: what its recipe names by default, and who answers.
///
/// @param drafter name of the model that drafts, unless the recipe names another
/// @param judge name of the model that judges and classifies, likewise
record ModelChoice(ModelPlan plan, String drafter, String judge) {
    private static final String STAND_IN = "scripted-";

    static ModelChoice of(ModelOptions options, Map<String, String> environment) {
        if (options.modelUrl() == null) {
            return new ModelChoice(new ModelPlan.StandIn(), "drafter", "judge");
        }
        String key = options.apiKeyEnv();
        if (key != null && environment.getOrDefault(key, "").isBlank()) {
            throw new UnusableInputException(
                    "--api-key-env is %s, but no such variable is set; export it first.".formatted(key));
        }
        String drafter = Objects.requireNonNull(options.model());
        String judge = options.judgeModel() == null ? drafter : options.judgeModel();
        List<ModelPlan.Endpoint> endpoints = new ArrayList<>();
        endpoints.add(endpoint("--model-url", drafter, options.modelUrl(), key));
        if (options.judgeUrl() != null) {
            endpoints.add(endpoint("--judge-url", judge, options.judgeUrl(), key));
        } else if (!judge.equals(drafter)) {
            endpoints.add(endpoint("--model-url", judge, options.modelUrl(), key));
        }
        return new ModelChoice(
                new ModelPlan.Endpoints(endpoints.stream().distinct().toList()), drafter, judge);
    }

    /// Whether a model's name is one that the scripted model stands in under.
    static boolean isStandIn(String model) {
        return model.startsWith(STAND_IN);
    }

    Recipe defaults(String specId) {
        String classifier = plan instanceof ModelPlan.StandIn ? "classifier" : judge;
        return DefaultRecipe.of(specId, drafter, judge, classifier);
    }

    /// The recipe as this run takes it. Under the stand-in every model gets a name of its own, so that nothing it
    /// says can be taken for what the real model of that name said, on a shared cluster for example. It answers for
    /// all of them under one reported name, and so its judge must be allowed to grade its drafts.
    Recipe settled(Recipe written) {
        Recipe named = switch (plan) {
            case ModelPlan.StandIn standIn -> renamed(written);
            case ModelPlan.Endpoints endpoints -> served(written, endpoints);
        };
        return named.judgesItself() ? named.with(named.judging().allowingSelfJudging()) : named;
    }

    List<String> warnings(Recipe recipe) {
        return recipe.judgesItself()
                ? List.of("%s judges what it drafted itself; its scores are too kind. --judge-model names another."
                        .formatted(recipe.drafting().model()))
                : List.of();
    }

    private static ModelPlan.Endpoint endpoint(String option, String model, String url, @Nullable String key) {
        try {
            URI parsed = new URI(url);
            boolean web = Set.of("http", "https").contains(String.valueOf(parsed.getScheme()));
            if (web && parsed.getHost() != null && parsed.getUserInfo() == null) {
                return new ModelPlan.Endpoint(model, url.replaceAll("/+$", ""), key);
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new UnusableInputException(
                "%s is no address of an endpoint; it must be like http://localhost:8000/v1, with no user and password."
                        .formatted(option));
    }

    private static Recipe served(Recipe recipe, ModelPlan.Endpoints endpoints) {
        List<String> served =
                endpoints.all().stream().map(ModelPlan.Endpoint::model).toList();
        List<String> problems = named(recipe)
                .filter(entry -> !served.contains(entry.getValue()))
                .map(entry ->
                        "%s of the recipe is \"%s\", which no endpoint of this run serves; --model and --judge-model are %s."
                                .formatted(entry.getKey(), entry.getValue(), String.join(" and ", served)))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems);
        }
        return recipe;
    }

    private static Stream<Map.Entry<String, String>> named(Recipe recipe) {
        return Stream.concat(
                Stream.of(
                        Map.entry("drafting.model", recipe.drafting().model()),
                        Map.entry(
                                "classification.model", recipe.classification().model())),
                recipe.judging().panel().stream().map(model -> Map.entry("judging.panel", model)));
    }

    private static Recipe renamed(Recipe of) {
        Judging judging = of.judging();
        return of.with(of.classification().by(STAND_IN + of.classification().model()))
                .with(of.drafting().by(STAND_IN + of.drafting().model()))
                .with(judging.by(judging.panel().stream().map(STAND_IN::concat).toList())
                        .allowingSelfJudging());
    }
}
