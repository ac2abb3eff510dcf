package responsa.testkit.sample;

import java.time.Duration;
import java.time.Instant;
import responsa.topics.id.Sha256;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Sampling;
import responsa.topics.record.TemplateRef;
import responsa.topics.record.TokenUsage;

/// Where every sample begins. Spec, recipe and prompt of all defaults belong together.
public final class Samples {
    /// The time at which everything in a sample happened.
    public static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private Samples() {}

    /// A spec of three policies: `privacy`, `safety` and, below the section `style`, `plain-words`.
    public static SpecBuilder aSpec() {
        return new SpecBuilder();
    }

    /// A recipe for [#aSpec]: one sample, one attempt, three passes of one judge over two criteria.
    public static RecipeBuilder aRecipe() {
        return new RecipeBuilder();
    }

    /// A prompt of one user turn, without label, under [#aSpec] and [#aRecipe].
    public static PromptBuilder aPrompt() {
        return new PromptBuilder();
    }

    /// The first attempt at [#aPrompt], labelled `privacy`.
    public static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    /// A complete draft for [#aCase], the only sample, which cites `privacy`.
    public static DraftBuilder aDraft() {
        return new DraftBuilder();
    }

    /// A verdict on [#aDraft] with three passes that all score 9.
    public static VerdictBuilder aVerdict() {
        return new VerdictBuilder();
    }

    /// A failure of the drafter in the place of the only sample of [#aCase].
    public static FailureBuilder aFailure() {
        return new FailureBuilder();
    }

    /// The tuple that [#aVerdict] becomes.
    public static TupleBuilder aTuple() {
        return new TupleBuilder();
    }

    /// A control of a recipe that limits nothing.
    public static ControlBuilder aControl(String recipe) {
        return new ControlBuilder(recipe);
    }

    /// A call that was answered at once: 100 prompt tokens, 20 of them cached, 50 completion tokens.
    public static ModelCall aCall(String model, long seed) {
        return new ModelCall(
                model,
                "responsa-scripted",
                "http://127.0.0.1:1/v1",
                new Sampling(0.7, 1, 1024, seed),
                "stop",
                new TokenUsage(100L, 50L, 20L),
                Duration.ofMillis(250),
                1,
                THEN);
    }

    /// A template of this name, whose text is its name.
    public static TemplateRef aTemplate(String id) {
        return new TemplateRef(id, Sha256.of(id));
    }
}
