package responsa.topics.record;

import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// How data is made. It names models by name only: no endpoint, no credential. Target, budget, quotas and
/// pause are no part of it, so that raising a target drafts nothing again.
///
/// @param spec id of the spec that it applies; the version is the one current at intake
/// @param excerpt what of the spec is shown; null means [Excerpting#DEFAULT], which becomes null, so that recipes of
///     the same meaning are the same version
/// @param screening what is not paid for; null means [Screening#OFF], which becomes null
public record Recipe(
        String id,
        String spec,
        CotStyle cotStyle,
        Classification classification,
        Drafting drafting,
        Gating gating,
        Judging judging,
        Selection select,
        @Nullable Excerpting excerpt,
        @Nullable Screening screening) {

    public Recipe {
        if (id.isBlank() || spec.isBlank()) {
            throw new IllegalArgumentException("id and spec of a recipe must not be empty");
        }
        excerpt = Excerpting.DEFAULT.equals(excerpt) ? null : excerpt;
        screening = Screening.OFF.equals(screening) ? null : screening;
    }

    /// What of the spec is shown.
    public Excerpting excerpting() {
        return excerpt == null ? Excerpting.DEFAULT : excerpt;
    }

    /// What is not paid for.
    public Screening screens() {
        return screening == null ? Screening.OFF : screening;
    }

    /// Which version this is: the hash of its content, however it was written down.
    public RecipeRef ref() {
        return new RecipeRef(id, Json.hash(this));
    }

    /// The same but for this part.
    public Recipe with(Classification other) {
        return new Recipe(id, spec, cotStyle, other, drafting, gating, judging, select, excerpt, screening);
    }

    /// The same but for this part.
    public Recipe with(Drafting other) {
        return new Recipe(id, spec, cotStyle, classification, other, gating, judging, select, excerpt, screening);
    }

    /// The same but for this part.
    public Recipe with(Gating other) {
        return new Recipe(id, spec, cotStyle, classification, drafting, other, judging, select, excerpt, screening);
    }

    /// The same but for this part.
    public Recipe with(Judging other) {
        return new Recipe(id, spec, cotStyle, classification, drafting, gating, other, select, excerpt, screening);
    }

    /// The same but for this part.
    public Recipe with(Selection other) {
        return new Recipe(id, spec, cotStyle, classification, drafting, gating, judging, other, excerpt, screening);
    }

    /// The same but for this part.
    public Recipe with(Excerpting other) {
        return new Recipe(id, spec, cotStyle, classification, drafting, gating, judging, select, other, screening);
    }

    /// The same but for this part.
    public Recipe with(Screening other) {
        return new Recipe(id, spec, cotStyle, classification, drafting, gating, judging, select, excerpt, other);
    }

    /// Whether a model of the panel also drafts. [Judging#allowSelfJudging] says whether that is meant.
    public boolean judgesItself() {
        return judging.panel().contains(drafting.model());
    }
}
