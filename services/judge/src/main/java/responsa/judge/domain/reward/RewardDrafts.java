package responsa.judge.domain.reward;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Judging;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Sampling;
import responsa.topics.record.SpecRef;
import responsa.topics.record.TemplateRef;
import responsa.topics.record.TokenUsage;

/// Completions as the drafts that a hearing judges. They are never written anywhere.
public final class RewardDrafts {
    private static final String UNSAID = "";
    private static final TemplateRef NO_TEMPLATE = new TemplateRef("none", Sha256.of(""));

    private RewardDrafts() {}

    /// A completion as a draft. Its id follows from what it holds, since a prompt has many: so two that differ are
    /// asked about with different seeds and codes.
    ///
    /// @param model name of the model that wrote it; null if unsaid, then any judge may score it
    public static Draft draft(RewardItem item, SpecRef spec, RecipeRef recipe, @Nullable String model) {
        Prompt prompt = Prompt.submitted(item.messages(), null, item.metadata(), spec, recipe);
        CategorySource source = item.categories().isEmpty() ? CategorySource.UNCLASSIFIED : CategorySource.LABEL;
        Case drafted = new Case(prompt, item.categories(), source, 0, List.of(), null);
        DraftId id = new DraftId(
                Sha256.ofFields(List.of("reward", prompt.caseId().toString(), item.cot(), item.response())));
        return new Draft(
                id, drafted, 0, 1, item.cot(), item.response(), DraftOutcome.COMPLETE, provenance(spec, recipe, model));
    }

    /// How completions are judged: as the recipe says, but for the CoT, and with no pass that is made for agreement
    /// alone: a reward must not depend on whether a draft was drawn.
    ///
    /// @throws IllegalArgumentException if every criterion grades the CoT, and it is hidden
    public static Judging judging(Judging recipe, boolean hideCot) {
        return recipe.auditing(0).hidingCot(hideCot);
    }

    private static Provenance provenance(SpecRef spec, RecipeRef recipe, @Nullable String model) {
        ModelCall call = new ModelCall(
                model == null ? UNSAID : model,
                null,
                UNSAID,
                new Sampling(0, 1, 1, 0),
                null,
                TokenUsage.UNKNOWN,
                Duration.ZERO,
                1,
                Instant.EPOCH);
        return new Provenance(spec, recipe, List.of(), Sha256.of(""), NO_TEMPLATE, call);
    }
}
