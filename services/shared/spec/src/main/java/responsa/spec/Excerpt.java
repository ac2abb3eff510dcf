package responsa.spec;

import java.util.List;
import responsa.topics.id.Sha256;

/// The part of a spec that a model is shown.
///
/// @param policiesShown ids of the policies whose text is in it, all of it as far as the recipe asks for it, in its
/// order
/// @param policiesSummarised ids of the policies whose summary is in it, in its order
/// @param omissions what the budget left out, in the order of the excerpt, and what the spec does not have
/// @param withinBudget false if the titles alone have more tokens than the budget allows; then nothing else is shown
/// @param sha256 of the text
public record Excerpt(
        String text,
        List<String> policiesShown,
        List<String> policiesSummarised,
        List<Omission> omissions,
        boolean withinBudget,
        Sha256 sha256) {

    public Excerpt {
        policiesShown = List.copyOf(policiesShown);
        policiesSummarised = List.copyOf(policiesSummarised);
        omissions = List.copyOf(omissions);
    }
}
