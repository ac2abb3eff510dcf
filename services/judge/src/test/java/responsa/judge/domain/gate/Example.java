package responsa.judge.domain.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import responsa.scripted.brief.Briefings;
import responsa.scripted.chance.Chance;
import responsa.scripted.drafter.Draft;
import responsa.scripted.drafter.Drafter;
import responsa.scripted.script.Script;
import responsa.spec.Excerpts;
import responsa.spec.SpecReader;
import responsa.spec.SpecReading;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;

/// The example that the command line brings along, and drafts for it that the stand-in writes.
final class Example {
    private static final String CITING = "Reason about the policies. Cite a policy as [#id].";
    private static final Spec SPEC = readSpec();
    private static final Briefings BRIEFINGS = new Briefings();

    private Example() {}

    /// A prompt of the example.
    record Asked(String id, List<Message> messages, List<String> categories) {
        String lastTurn() {
            return messages.getLast().content();
        }
    }

    static Spec spec() {
        return SPEC;
    }

    static List<Asked> prompts() {
        return read("prompts.jsonl").lines().map(Example::parse).toList();
    }

    /// What the stand-in drafts under a script.
    static Draft draft(Asked asked, Script script, long seed) {
        String excerpt = Excerpts.excerpt(SPEC, asked.categories()).text();
        return Drafter.draft(
                BRIEFINGS.of("%s\n<spec>\n%s\n</spec>\n".formatted(CITING, excerpt)),
                asked.lastTurn(),
                script.manner(),
                Chance.seeded(seed));
    }

    /// The same, as gates see it.
    static Examined examined(Asked asked, Draft draft) {
        return Examined.elsewhere(asked.messages(), draft.cot(), draft.response());
    }

    private static Asked parse(String line) {
        try {
            JsonNode json = Json.records().readTree(line);
            List<Message> messages = new ArrayList<>();
            json.path("messages")
                    .forEach(turn -> messages.add(new Message(
                            Role.named(turn.path("role").asText()).orElseThrow(),
                            turn.path("content").asText())));
            String category = json.path("category").asText("");
            return new Asked(json.path("id").asText(), messages, category.isEmpty() ? List.of() : List.of(category));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Spec readSpec() {
        return switch (SpecReader.read("example", "spec.md", read("spec.md"))) {
            case SpecReading.Usable usable -> usable.spec();
            case SpecReading.Unusable unusable ->
                throw new AssertionError(unusable.problems().toString());
        };
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("responsa.root", "../.."))
                    .resolve("services/local/src/main/resources/example")
                    .resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("the example belongs to the project", missing);
        }
    }
}
