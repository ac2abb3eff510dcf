package responsa.benchmarks.plant;

import java.util.List;
import java.util.stream.Stream;
import responsa.scripted.script.Manner;
import responsa.scripted.script.Pace;
import responsa.scripted.script.Script;
import responsa.scripted.script.Strictness;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.recipe.RecipeReader;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Draft, judge, accept: what is asked of the product, and how its two models behave.
///
/// @param recipe YAML over the default recipe
/// @param drafting calls in flight of the drafter
/// @param judging calls in flight of the judge
/// @param models the names of the model that drafts and of the one that judges
public record Workload(
        Spec spec, String recipe, Script drafter, Script judge, int drafting, int judging, Names models) {
    /// The model that drafts.
    public static final String DRAFTER = "bench-drafter";
    /// The model that judges; prompts bear labels, so nobody classifies.
    public static final String JUDGE = "bench-judge";

    private static final String ONE_PASS = "judging: {passes: 1, audit_share: 0, allow_self_judging: true}\n";
    private static final int IN_FLIGHT = 64;
    private static final int SHORT_POLICY = 600;
    private static final int LONG_POLICY = 38_000;
    private static final int ANSWER = 2_000;
    private static final int TOKEN = 4;

    /// What models are asked for by.
    public record Names(String drafter, String judge) {
        /// Each once.
        List<String> distinct() {
            return Stream.of(drafter, judge).distinct().toList();
        }
    }

    /// An excerpt of 1.5 KB, drafts of 2 KB in 4 events, one sample, one pass; every sound draft is accepted,
    /// models answer at once, 64 calls in flight of each stage.
    public static Workload standard() {
        return of(SHORT_POLICY, 4);
    }

    /// The same with an excerpt of 40 KB, and an event for each token.
    public static Workload large() {
        return of(LONG_POLICY, ANSWER / TOKEN);
    }

    private static Workload of(int policy, int events) {
        Script standard = Script.standard();
        Manner manner = standard.manner();
        Script drafter = standard.with(new Pace(standard.pace().latency(), 0.2, events))
                .with(new Manner(manner.dialect(), true, ANSWER, manner.slips(), manner.defects()));
        Script judge = standard.with(new Strictness(0, 0, 1));
        return new Workload(
                SpecText.of(policy), ONE_PASS, drafter, judge, IN_FLIGHT, IN_FLIGHT, new Names(DRAFTER, JUDGE));
    }

    /// The same, but for the recipe.
    public Workload withRecipe(String yaml) {
        return new Workload(spec, yaml, drafter, judge, drafting, judging, models);
    }

    /// The same, but for the models.
    public Workload with(Script drafts, Script judges) {
        return new Workload(spec, recipe, drafts, judges, drafting, judging, models);
    }

    /// The same, but for the drafter's slots and latency, and as many calls in flight.
    public Workload withDrafter(int slots, String latency) {
        Script changed = drafter.withSlots(slots).withLatency(latency);
        return new Workload(spec, recipe, changed, judge, slots, judging, models);
    }

    /// The same, but for calls in flight.
    public Workload withInFlight(int drafts, int judges) {
        return new Workload(spec, recipe, drafter, judge, drafts, judges, models);
    }

    /// The same, but for the name of both models.
    public Workload withModel(String name) {
        return new Workload(spec, recipe, drafter, judge, drafting, judging, new Names(name, name));
    }

    /// The recipe as stages read it.
    Recipe parsed() {
        return RecipeReader.read(
                "bench.yaml", recipe, DefaultRecipe.of(spec.id(), models.drafter(), models.judge(), models.judge()));
    }
}
