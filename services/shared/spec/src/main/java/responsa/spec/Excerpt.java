package responsa.spec;

import java.util.List;
import responsa.topics.id.Sha256;

/// The part of a spec that a model is shown.
///
/// @param policiesShown ids of the policies whose full text is in it, in its order
/// @param sha256 of the text
public record Excerpt(String text, List<String> policiesShown, Sha256 sha256) {

    public Excerpt {
        policiesShown = List.copyOf(policiesShown);
    }
}
