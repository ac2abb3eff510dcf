package responsa.exporter.domain.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.exporter.domain.row.Place;

class ManifestTest {
    private static final Place FIRST = new Place("responsa.dataset", 0);
    private static final Place SECOND = new Place("responsa.dataset", 1);

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        Manifest manifest = Manifest.empty("run-1")
                .reading(Map.of("responsa.dataset", "id-1"))
                .advanced(Map.of(FIRST, 9L), List.of(Shards.tuples(0, 0, 7, "privacy")));

        assertThat(Manifest.parse(manifest.json())).isEqualTo(manifest);
    }

    @Test
    void shouldReadAsPeopleExpect() {
        Manifest manifest =
                Manifest.empty("run-1").advanced(Map.of(FIRST, 9L), List.of(Shards.tuples(0, 0, 7, "privacy")));

        assertThat(new String(manifest.json(), StandardCharsets.UTF_8))
                .contains("\"run\" : \"run-1\"")
                .contains("\"next_offset\" : 9")
                .contains("\"path\" : \"sft-cot/responsa.dataset-0-00000000000000000000-00000000000000000007.jsonl\"")
                .contains("\"category\" : {");
    }

    @Test
    void shouldKnowWhereToReadOn() {
        Manifest manifest = Manifest.empty("run-1").advanced(Map.of(FIRST, 9L), List.of());

        assertThat(manifest.nextOffset(FIRST)).hasValue(9);
        assertThat(manifest.nextOffset(SECOND)).isEmpty();
    }

    @Test
    void shouldNeverGoBack() {
        Manifest manifest = Manifest.empty("run-1")
                .advanced(Map.of(FIRST, 9L, SECOND, 3L), List.of())
                .advanced(Map.of(FIRST, 4L), List.of());

        assertThat(manifest.nextOffset(FIRST)).hasValue(9);
        assertThat(manifest.nextOffset(SECOND)).hasValue(3);
    }

    @Test
    void shouldNotDependOnWhichShardBecameFinalFirst() {
        Shard one = Shards.tuples(0, 0, 7, "privacy");
        Shard other = Shards.tuples(1, 0, 7, "privacy");
        Manifest empty = Manifest.empty("run-1");

        assertThat(empty.advanced(Map.of(), List.of(other))
                        .advanced(Map.of(), List.of(one))
                        .json())
                .isEqualTo(empty.advanced(Map.of(), List.of(one, other)).json());
    }

    @Test
    void shouldKeepTheTopicsIdsThatItKnows() {
        Manifest manifest = Manifest.empty("run-1").reading(Map.of("a", "1")).reading(Map.of("a", "2", "b", "3"));

        assertThat(manifest.topics()).isEqualTo(Map.of("a", "1", "b", "3"));
    }

    @Test
    void shouldRefuseAVersionThatItDoesNotKnow() {
        String other = new String(Manifest.empty("run-1").json(), StandardCharsets.UTF_8)
                .replace("\"version\" : 1", "\"version\" : 2");

        assertThatThrownBy(() -> Manifest.parse(other.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version is 2; this exporter reads version 1");
    }
}
