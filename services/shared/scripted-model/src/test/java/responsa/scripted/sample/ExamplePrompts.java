package responsa.scripted.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import responsa.scripted.request.Turn;

/// The example prompts.
public record ExamplePrompts(String id, List<Turn> turns, String category, String ideal) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public static List<ExamplePrompts> all() {
        return ExampleSpec.read("prompts.jsonl")
                .lines()
                .map(ExamplePrompts::parse)
                .toList();
    }

    public String lastTurn() {
        return turns.getLast().content();
    }

    /// The categories as an array; empty where the prompt has none.
    public String[] categories() {
        return category.isEmpty() ? new String[0] : new String[] {category};
    }

    private static ExamplePrompts parse(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            List<Turn> turns = new ArrayList<>();
            json.path("messages")
                    .forEach(turn -> turns.add(new Turn(
                            turn.path("role").asText(), turn.path("content").asText())));
            return new ExamplePrompts(
                    json.path("id").asText(),
                    turns,
                    json.path("category").asText(""),
                    json.path("metadata").path("ideal").asText());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the example can be read", broken);
        }
    }
}
