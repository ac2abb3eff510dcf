package responsa.screener.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.screener.domain.likeness.Turns;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Role;
import responsa.topics.record.SpecRef;

/// Compares all prompts of files with all others, exactly, and prints the pairs that are most alike.
final class AllPairs {
    private static final double SHOWN = 0.4;

    private AllPairs() {}

    /// The arguments are files of prompts, one as JSON a line.
    public static void main(String[] arguments) throws IOException {
        for (String file : arguments) {
            List<Prompt> prompts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                prompts.add(prompt(Json.records().readTree(line)));
            }
            compare(file, prompts);
        }
    }

    private static void compare(String file, List<Prompt> prompts) {
        List<Fingerprint> fingerprints = prompts.stream()
                .map(prompt -> Fingerprint.of(prompt, Turns.of(prompt), 3))
                .toList();
        System.out.printf("%s: %d prompts%n", file, prompts.size());
        for (int one = 0; one < prompts.size(); one++) {
            for (int other = 0; other < one; other++) {
                double likeness = fingerprints.get(one).likeness(fingerprints.get(other));
                if (likeness >= SHOWN) {
                    System.out.printf("  %.2f lines %d and %d%n", likeness, other + 1, one + 1);
                }
            }
        }
    }

    private static Prompt prompt(JsonNode row) {
        List<Message> messages = new ArrayList<>();
        row.path("messages")
                .forEach(message -> messages.add(new Message(
                        Role.named(message.path("role").asText()).orElseThrow(),
                        message.path("content").asText())));
        if (row.has("prompt")) {
            messages.add(new Message(Role.USER, row.path("prompt").asText()));
        }
        return Prompt.submitted(
                messages,
                null,
                Map.of(),
                new SpecRef("measured", Sha256.of("spec")),
                new RecipeRef("measured", Sha256.of("recipe")));
    }
}
