package responsa.topics.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// A conversation that ends on a user turn, and the versions of spec and recipe that were current at its
/// submission.
///
/// @param category the label that it was submitted with; it may name nothing in the spec
/// @param metadata what else was submitted: `id` (the submitter's own), `source`, `license`, `ideal` and
///     more; values that are no strings are kept as their JSON text
public record Prompt(
        PromptId id,
        CaseId caseId,
        List<Message> messages,
        @Nullable String category,
        Map<String, String> metadata,
        SpecRef spec,
        RecipeRef recipe) {

    public Prompt {
        messages = List.copyOf(messages);
        metadata = Copies.sorted(metadata);
        if (messages.isEmpty() || messages.getLast().role() != Role.USER) {
            throw new IllegalArgumentException("a conversation must end on a user turn");
        }
    }

    /// A submitted conversation under the versions that are current now; its ids follow from them.
    public static Prompt submitted(
            List<Message> messages,
            @Nullable String category,
            Map<String, String> metadata,
            SpecRef spec,
            RecipeRef recipe) {
        PromptId id = PromptId.of(messages.stream()
                .flatMap(message -> Stream.of(message.role().text(), message.content()))
                .toList());
        CaseId caseId = CaseId.of(id, spec.sha256(), recipe.sha256());
        return new Prompt(id, caseId, messages, category, metadata, spec, recipe);
    }
}
