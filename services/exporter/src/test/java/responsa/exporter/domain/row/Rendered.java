package responsa.exporter.domain.row;

import static responsa.testkit.sample.Samples.THEN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topic;
import responsa.topics.json.Json;

/// What the renderer makes of a record, as JSON again.
record Rendered(Rendering.Rows rows) {

    static <V> Rendered of(Topic<?, V> topic, V value) {
        return new Rendered((Rendering.Rows)
                Renderer.render(taken(topic, topic.values().serializer().serialize("", value), Map.of())));
    }

    static Taken taken(Topic<?, ?> topic, byte @Nullable [] value, Map<String, String> headers) {
        byte[] key = "a-key".getBytes(StandardCharsets.UTF_8);
        return new Taken(new Place(topic.name(), 2), 5, THEN, key, value, headers);
    }

    /// The only row of a kind, as it stands in the file.
    String text(FileKind kind) {
        List<String> all = rows.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("%d rows of kind %s".formatted(all.size(), kind));
        }
        return all.getFirst();
    }

    JsonNode row(FileKind kind) {
        try {
            return Json.records().readTree(text(kind));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    List<String> counted(Dimension dimension) {
        return rows.facts().stream()
                .filter(fact -> fact.dimension() == dimension)
                .map(Fact::value)
                .toList();
    }
}
