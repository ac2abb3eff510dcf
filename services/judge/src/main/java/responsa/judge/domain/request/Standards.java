package responsa.judge.domain.request;

import java.util.List;
import responsa.model.AnswerSchema;
import responsa.spec.Excerpt;
import responsa.spec.Excerpts;
import responsa.spec.fence.Fence;
import responsa.spec.fence.Fences;
import responsa.topics.id.Sha256;
import responsa.topics.record.Draft;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.TemplateRef;

/// What drafts are graded by: the same for all drafts of a spec, a recipe and a set of categories.
///
/// @param system the system message: instructions, rubric, excerpt
/// @param plain schema of the answer where the prompt has no label
/// @param labelled schema of the answer where it has one
/// @param policiesShown ids of the policies whose full text is in the excerpt, in its order
/// @param excerpt hash of the excerpt's text
public record Standards(
        String system,
        AnswerSchema plain,
        AnswerSchema labelled,
        List<String> policiesShown,
        Sha256 excerpt,
        TemplateRef template) {

    public Standards {
        policiesShown = List.copyOf(policiesShown);
    }

    /// Those of a spec, a recipe and categories, in whatever order these come. The excerpt is, byte for byte, the one
    /// that the drafter was shown.
    ///
    /// @throws IllegalArgumentException if the spec has no such category
    public static Standards of(Spec spec, Recipe recipe, List<String> categories) {
        return of(recipe, Excerpts.excerpt(spec, categories, recipe.excerpting()));
    }

    /// Those of a recipe and an excerpt.
    public static Standards of(Recipe recipe, Excerpt excerpt) {
        Rubric rubric = new Rubric(recipe.judging().asked());
        Template template = Template.judge();
        String system =
                template.instructions(recipe.cotStyle(), recipe.judging().hidesCot())
                        + "\n" + Fences.fenced(Fence.RUBRIC, rubric.text())
                        + "\n\n" + Fences.fenced(excerpt) + "\n";
        return new Standards(
                system,
                rubric.schema(false),
                rubric.schema(true),
                excerpt.policiesShown(),
                excerpt.sha256(),
                template.ref());
    }

    /// Schema of the answer.
    ///
    /// @param withLabel whether the prompt has a label
    public AnswerSchema schema(boolean withLabel) {
        return withLabel ? labelled : plain;
    }

    /// What a verdict rests on whose last pass was this call.
    public Provenance provenance(Draft draft, ModelCall call) {
        return new Provenance(draft.judgedBySpec(), draft.judgedByRecipe(), policiesShown, excerpt, template, call);
    }
}
