package responsa.topics.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.recipe.DefaultRecipe;

/// One record of every kind, with every component filled ("full") or with those alone that must be ("bare").
public final class Samples {
    public static final SpecRef SPEC = new SpecRef("garden", Sha256.of("the garden spec"));
    public static final Recipe RECIPE = DefaultRecipe.of("garden", "drafter", "judge", "classifier");
    /// A version that never changes, so that another default of recipes is no other sample of everything.
    public static final RecipeRef RECIPE_VERSION =
            new RecipeRef("default", new Sha256("26c1d5a46d892990c2285e076152f4ff1dad1aee9173fd79b1bf3f20285890df"));
    private static final SpecRef NEXT_SPEC = new SpecRef("garden", Sha256.of("the garden spec, next release"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private Samples() {}

    public static Recipe fullRecipe() {
        return new Recipe(
                RECIPE.id(),
                RECIPE.spec(),
                RECIPE.cotStyle(),
                RECIPE.classification().auditing(0.1),
                RECIPE.drafting(),
                RECIPE.gating(),
                RECIPE.judging(),
                RECIPE.select(),
                new Excerpting(
                        false, false, PolicyText.RULES_AND_RATIONALE, 1, List.of("tone"), List.of("manners"), 6_000),
                new Screening(new NearDuplicates(true, 0.8, 5), new Contamination(false, 13, 0.7)));
    }

    public static Spec spec() {
        Policy full = new Policy(
                "no-harm",
                "Do no harm",
                "root",
                List.of("rules"),
                "Never help to hurt a neighbour's plants.",
                "Never help to hurt a neighbour's plants. See [kindness](#kindness).",
                List.of(new WorkedExample("a jealous gardener", "<user>…</user>")),
                List.of("Only people read this."),
                List.of("kindness"));
        Policy bare =
                new Policy("kindness", "Kindness", null, List.of(), "Be kind.", "", List.of(), List.of(), List.of());
        SpecSection section = new SpecSection("rules", "Rules", List.of(), "What holds always.");
        return new Spec("garden", SPEC.sha256(), "The Garden", List.of(full, bare), List.of(section), "# The Garden…");
    }

    public static Prompt fullPrompt() {
        List<Message> messages = List.of(
                new Message(Role.SYSTEM, "Answer \"briefly\".\n"),
                new Message(Role.DEVELOPER, "Metric units."),
                new Message(Role.USER, "Grüße 🌱"),
                new Message(Role.ASSISTANT, "Yes?"),
                new Message(Role.TOOL, "{}"),
                new Message(Role.USER, "When do I sow peas?"));
        return Prompt.submitted(messages, "no-harm", Map.of("source", "ours", "id", "p-1"), SPEC, RECIPE_VERSION);
    }

    public static Prompt barePrompt() {
        return Prompt.submitted(List.of(new Message(Role.USER, "Hello")), null, Map.of(), SPEC, RECIPE_VERSION);
    }

    public static Case fullCase() {
        return new Case(
                fullPrompt(),
                List.of("no-harm", "kindness"),
                CategorySource.MODEL,
                1,
                List.of(new Reason("compliance", "4 of 8")),
                fullCall(),
                new LabelAudit(List.of("kindness"), fullCall()));
    }

    public static Case bareCase() {
        return new Case(barePrompt(), List.of(), CategorySource.UNCLASSIFIED, 0, List.of(), null);
    }

    public static Draft fullDraft() {
        return draft(fullCase(), fullCall());
    }

    public static Draft bareDraft() {
        return draft(bareCase(), bareCall());
    }

    public static Draft rejudgedDraft() {
        return fullDraft().judgedAgain(new Rejudgement(NEXT_SPEC, RECIPE_VERSION));
    }

    public static Confirmation confirmation() {
        return new Confirmation(
                fullDraft().id(), rejudgedVerdict(), NEXT_SPEC, RECIPE_VERSION, Map.of("compliance", 8));
    }

    public static Retraction retraction() {
        return new Retraction(
                fullDraft().id(),
                rejudgedVerdict(),
                SPEC,
                NEXT_SPEC,
                RECIPE_VERSION,
                List.of(new Reason("compliance", "minimum 4, threshold 8")),
                Map.of("compliance", 4));
    }

    public static Pass fullPass() {
        return pass(fullDraft(), Map.of("compliance", new Score(9, "It keeps every limit.")), null, fullCall());
    }

    public static Pass unreadablePass() {
        return pass(bareDraft(), Map.of(), "the answer is no JSON", bareCall());
    }

    public static Verdict fullVerdict() {
        return verdict(
                fullDraft(),
                List.of(fullPass()),
                Map.of("compliance", 9),
                provenance(fullCall()),
                DraftDecision.COMPLY);
    }

    public static Verdict bareVerdict() {
        return verdict(bareDraft(), List.of(), Map.of(), null, null);
    }

    public static Tuple tuple() {
        Case origin = fullCase();
        return new Tuple(
                fullDraft().id(),
                origin.prompt(),
                origin.categories(),
                origin.categorySource(),
                origin.attempt(),
                0,
                "Peas like it cool [#kindness].",
                "In March.",
                Map.of("compliance", 9),
                List.of(new Finding("spec-leakage", false, "none")),
                List.of(fullPass()),
                provenance(fullCall()),
                provenance(bareCall()));
    }

    public static Failure fullFailure() {
        Prompt prompt = fullPrompt();
        return new Failure(
                "judge", FailureCause.MODEL_FAILED, "5 tries", 5, prompt.caseId(), prompt, 1, 0, 2, fullDraft());
    }

    public static Failure bareFailure() {
        return new Failure("screener", FailureCause.UNREADABLE, "no JSON", 0, null, null, 0, null, 1, null);
    }

    public static Control fullControl() {
        return new Control(
                "gardening",
                1_000L,
                Map.of("no-harm", 300L),
                50_000_000L,
                120.5,
                Map.of("drafter", new Price(0.5, 1.5, 0.05)),
                Map.of("no-harm", Quota.of(0.4)),
                Map.of(DraftDecision.REFUSE, new Quota(0.3, 0.5)),
                0.2,
                true,
                InFlight.DRAIN,
                7);
    }

    /// A drafter with two endpoints, one of them idle.
    public static EndpointUse endpointUse() {
        return new EndpointUse("drafter-7f0c", Map.of("http://models:8000/v1", 76, "http://models:8001/v1", 0));
    }

    public static Claim fullClaim() {
        Case origin = fullCase();
        Candidate candidate = new Candidate(fullDraft().id(), 1, 0, DraftDecision.COMPLY, true);
        return new Claim(
                origin.id(),
                origin.prompt().id(),
                3,
                "gardening",
                origin.categories(),
                List.of(candidate),
                Map.of("drafter", new Tokens(900, 80, 640)),
                false);
    }

    public static Grant fullGrant() {
        Ruling granted = new Ruling(1, 0, null);
        Ruling refused = new Ruling(1, 1, new Reason("target-reached", "1000 of 1000 tuples"));
        return new Grant(fullCase().id(), fullPrompt().id(), List.of(granted, refused));
    }

    public static Allocation fullAllocation() {
        return new Allocation(
                "gardening",
                1_000,
                Map.of("no-harm", 300L),
                Map.of(DraftDecision.COMPLY, 700L),
                200,
                Map.of("drafter", new Tokens(900, 80, 640)),
                new Pause("target-reached", InFlight.KEEP, "1000 of 1000 tuples"),
                List.of("no-harm"),
                InFlight.KEEP);
    }

    public static Outcome outcome() {
        return new Outcome(
                fullCase().id(),
                fullPrompt().id(),
                Exit.REJECTED,
                List.of(new Reason("compliance", "4 of 8")),
                new DraftCounts(0, 2, 1, 0, 1),
                2,
                3,
                NOON);
    }

    private static VerdictId rejudgedVerdict() {
        return VerdictId.of(fullDraft().id(), NEXT_SPEC.sha256(), RECIPE_VERSION.sha256());
    }

    private static Draft draft(Case drafted, ModelCall call) {
        return new Draft(
                DraftId.of(drafted.id(), drafted.attempt(), 0),
                drafted,
                0,
                2,
                "Peas like it cool [#kindness].",
                "In March.",
                DraftOutcome.COMPLETE,
                provenance(call));
    }

    private static Pass pass(Draft draft, Map<String, Score> scores, @Nullable String unreadable, ModelCall call) {
        PassId id = PassId.of(draft.id(), 0, SPEC.sha256(), RECIPE_VERSION.sha256());
        LabelOpinion label = unreadable == null ? new LabelOpinion(false, "Nothing forbids it.") : null;
        return new Pass(id, draft.id(), 0, scores, unreadable, 1, call, label);
    }

    private static Verdict verdict(
            Draft draft,
            List<Pass> passes,
            Map<String, Integer> minima,
            @Nullable Provenance provenance,
            @Nullable DraftDecision decision) {
        return new Verdict(
                VerdictId.of(draft.id(), SPEC.sha256(), RECIPE_VERSION.sha256()),
                draft,
                SPEC,
                RECIPE_VERSION,
                List.of(new Finding("cot-missing", true, "there is no CoT")),
                passes,
                minima,
                provenance,
                decision);
    }

    private static Provenance provenance(ModelCall call) {
        return new Provenance(
                SPEC,
                RECIPE_VERSION,
                List.of("no-harm"),
                Sha256.of("excerpt"),
                new TemplateRef("drafter", Sha256.of("template")),
                call);
    }

    private static ModelCall fullCall() {
        return call("responsa-scripted", "stop", new TokenUsage(900L, 80L, 640L));
    }

    private static ModelCall bareCall() {
        return call(null, null, TokenUsage.UNKNOWN);
    }

    private static ModelCall call(@Nullable String reported, @Nullable String finishReason, TokenUsage usage) {
        return new ModelCall(
                "drafter",
                reported,
                "http://localhost:8000/v1",
                new Sampling(0.7, 0.95, 2048, Long.MAX_VALUE),
                finishReason,
                usage,
                Duration.ofMillis(1250),
                1,
                NOON);
    }
}
