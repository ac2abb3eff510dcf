package responsa.topics.record;

import java.util.List;
import responsa.topics.id.Sha256;

/// What an answer rests on.
///
/// @param policiesShown ids of the policies whose full text was in the excerpt, in its order
/// @param excerpt hash of the excerpt's text
public record Provenance(
        SpecRef spec,
        RecipeRef recipe,
        List<String> policiesShown,
        Sha256 excerpt,
        TemplateRef template,
        ModelCall call) {

    public Provenance {
        policiesShown = List.copyOf(policiesShown);
    }
}
