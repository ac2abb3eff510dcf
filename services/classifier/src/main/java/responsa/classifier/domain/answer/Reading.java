package responsa.classifier.domain.answer;

import java.util.List;
import java.util.Set;

/// What a model's answer says of a prompt.
public sealed interface Reading {
    /// More categories than this make an excerpt of everything.
    int MOST_CATEGORIES = 3;

    /// It names categories of the spec.
    ///
    /// @param categories one to [#MOST_CATEGORIES], each once, the first named first
    record Named(List<String> categories) implements Reading {
        public Named {
            categories = List.copyOf(categories);
        }
    }

    /// It says that none fits.
    record NoneFits() implements Reading {}

    /// It says nothing that could be read: no JSON object with a list of categories, or only ids that the spec does
    /// not have.
    record Unreadable() implements Reading {}

    /// Reads an answer: its first JSON object that has a list `categories`, whatever stands around it. Ids that the
    /// spec does not have are dropped; one written as a citation, `[#id]` or `#id`, is taken.
    ///
    /// @param known ids of the spec
    static Reading of(String text, Set<String> known) {
        return Answers.list(text).map(list -> Answers.reading(list, known)).orElseGet(Unreadable::new);
    }
}
