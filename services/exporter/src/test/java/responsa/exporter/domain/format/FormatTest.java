package responsa.exporter.domain.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.topics.json.Json;

class FormatTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void shouldKnowItsOwnName(Format format) {
        assertThat(Format.named(format.text())).isEqualTo(format);
    }

    @Test
    void shouldGuessWhichWasMeant() {
        assertThatThrownBy(() -> Format.named("sft-cott"))
                .hasMessage("--format \"sft-cott\" is unknown; did you mean sft-cot? there are sft-cot, sft-no-cot,"
                        + " prompt-completion, preference, kto, data.");
        assertThatThrownBy(() -> Profile.named("llamafactory"))
                .hasMessageStartingWith("--profile \"llamafactory\" is unknown; did you mean llama-factory?");
        assertThatThrownBy(() -> Profile.named("?")).hasMessageStartingWith("--profile \"?\" is unknown; there are");
    }

    @Test
    void shouldHaveNoSchemaOfLinesForColumns() {
        assertThatThrownBy(() -> Schemas.of(Format.DATA, Profile.INLINE_THINK)).hasMessageContaining("Parquet");
    }

    @Test
    void shouldTellLlamaFactoryWhatKeysMean() throws IOException {
        JsonNode info = Json.records()
                .readTree(DatasetEntry.text(new TreeMap<>(Map.of("responsa_sft", "sft-cot/train.jsonl"))));

        JsonNode entry = info.get("responsa_sft");
        assertThat(entry.at("/file_name").asText()).isEqualTo("sft-cot/train.jsonl");
        assertThat(entry.at("/formatting").asText()).isEqualTo("sharegpt");
        assertThat(entry.at("/columns/messages").asText()).isEqualTo("messages");
        assertThat(entry.at("/tags/role_tag").asText()).isEqualTo("role");
        assertThat(entry.at("/tags/content_tag").asText()).isEqualTo("content");
        assertThat(entry.at("/tags/assistant_tag").asText()).isEqualTo("assistant");
    }
}
