package responsa.local.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;

class GivenRowsTest {
    private static final String FILE = """
            {"id": "a", "prompt": "First?", "cot": "Ä thought.", "response": "Öne.", "category": "kind"}
            {"id": "b", "prompt": "Second?", "cot": "", "response": "Two."}
            no row
            {"id": "c", "prompt": "First?", "cot": "Another.", "response": "Three."}
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldMakeRowsOfOnePromptItsSamplesInTheirOrder() throws IOException {
        try (GivenRows rows = rows(FILE)) {
            List<GivenRows.Place> first = rows.of(prompt("First?"));

            assertThat(first).extracting(GivenRows.Place::id).containsExactly("a", "c");
            assertThat(first)
                    .extracting(rows::texts)
                    .containsExactly(
                            new GivenRows.Texts("Ä thought.", "Öne."), new GivenRows.Texts("Another.", "Three."));
            assertThat(rows.texts(rows.of(prompt("Second?")).getFirst())).isEqualTo(new GivenRows.Texts("", "Two."));
            assertThat(rows.of(prompt("Third?"))).isEmpty();
            assertThat(rows.count()).isEqualTo(3);
        }
    }

    @Test
    void shouldWriteEveryPromptOnceAsIntakeTakesIt() throws IOException {
        try (GivenRows rows = rows(FILE)) {
            List<String> lines = Files.readAllLines(rows.prompts());

            assertThat(lines).hasSize(2);
            assertThat(Json.records().readTree(lines.getFirst()))
                    .isEqualTo(Json.records()
                            .readTree("{\"category\": \"kind\", \"metadata\": {\"id\": \"a\"},"
                                    + " \"messages\": [{\"role\": \"user\", \"content\": \"First?\"}]}"));
        }
    }

    @Test
    void shouldWriteTheSameFilesEachTime() throws IOException {
        List<byte[]> written = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            try (GivenRows rows = rows(FILE)) {
                written.add(Files.readAllBytes(rows.prompts()));
            }
        }

        assertThat(written.get(0)).isEqualTo(written.get(1));
    }

    @Test
    void shouldTellEveryLineThatIsNoRow() throws IOException {
        List<String> said = new ArrayList<>();
        try (GivenRows rows = rows(FILE)) {
            rows.report("rows.jsonl", said::add);
        }

        assertThat(said).singleElement().asString().startsWith("rows.jsonl:3: the line is no JSON");
    }

    @Test
    void shouldNameItselfAfterTheContentOfTheFile() throws IOException {
        try (GivenRows rows = rows(FILE)) {
            assertThat(rows.model()).isEqualTo("given-" + Sha256.of(FILE).shortened());
        }
    }

    @Property(tries = 50)
    void shouldGiveBackEveryTextAsItWas(@ForAll @Size(min = 1, max = 20) List<String> cots) throws IOException {
        List<String> kept = cots.stream()
                .map(cot -> new String(cot.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip())
                .toList();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            file.append(Json.records()
                            .writeValueAsString(Json.records()
                                    .createObjectNode()
                                    .put("prompt", "Prompt " + i % 3)
                                    .put("cot", "thought " + kept.get(i) + ".")
                                    .put("response", "said " + i)))
                    .append('\n');
        }
        Path fresh = Files.createTempDirectory("given-rows-");
        made.add(fresh);
        try (GivenRows rows = GivenRows.read(bytes(file.toString()), Sha256.of(file.toString()), fresh)) {
            for (int p = 0; p < Math.min(3, kept.size()); p++) {
                int prompt = p;
                assertThat(rows.of(prompt("Prompt " + prompt)))
                        .extracting(place -> rows.texts(place).cot())
                        .containsExactlyElementsOf(IntStream.range(0, kept.size())
                                .filter(i -> i % 3 == prompt)
                                .mapToObj(i -> "thought " + kept.get(i) + ".")
                                .toList());
            }
        }
    }

    private final List<Path> made = new ArrayList<>();

    @AfterProperty
    void clear() throws IOException {
        for (Path fresh : made) {
            Utils.delete(fresh.toFile());
        }
    }

    private GivenRows rows(String text) throws IOException {
        return GivenRows.read(bytes(text), Sha256.of(text), folder);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PromptId prompt(String text) {
        return PromptId.of(List.of("user", text));
    }
}
