package responsa.classifier.domain.answer;

import responsa.topics.record.Prompt;
import responsa.topics.record.Spec;

/// What the label says that a prompt was submitted with.
public sealed interface Label {

    /// It names a category of the spec: no model is asked.
    record Known(String category) implements Label {}

    /// It names nothing in the spec: a model is asked, as if there were none.
    record Unknown() implements Label {}

    /// There is none.
    record None() implements Label {}

    /// What a prompt's label says under a version of a spec.
    static Label of(Prompt prompt, Spec spec) {
        String category = prompt.category();
        if (category == null) {
            return new None();
        }
        return spec.hasCategory(category) ? new Known(category) : new Unknown();
    }
}
