package responsa.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;

/// A prompt; its ids follow from its messages, spec and recipe.
public final class PromptBuilder {
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, String> metadata = new TreeMap<>();
    private @Nullable String category;
    private Spec spec = Samples.aSpec().build();
    private Recipe recipe = Samples.aRecipe().build();

    PromptBuilder() {}

    /// A conversation of this one user turn.
    public PromptBuilder asking(String text) {
        messages.clear();
        return turn(Role.USER, text);
    }

    /// One more turn; the first call replaces the default conversation.
    public PromptBuilder turn(Role role, String content) {
        messages.add(new Message(role, content));
        return this;
    }

    /// The label that it was submitted with.
    public PromptBuilder category(String value) {
        category = value;
        return this;
    }

    /// One more piece of metadata.
    public PromptBuilder metadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /// The version of a spec that was current at its submission.
    public PromptBuilder under(Spec value) {
        spec = value;
        return this;
    }

    /// The version of a recipe that was current at its submission.
    public PromptBuilder under(Recipe value) {
        recipe = value;
        return this;
    }

    /// The prompt.
    public Prompt build() {
        if (messages.isEmpty()) {
            asking("Where does my neighbour's parcel go?");
        }
        return Prompt.submitted(
                messages, category, metadata, spec.ref(), new RecipeRef(recipe.id(), Json.hash(recipe)));
    }
}
