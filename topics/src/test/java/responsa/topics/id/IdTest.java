package responsa.topics.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.json.Json;

/// The hashes were computed by another program. A change here makes strangers of all records that exist.
class IdTest {
    private static final Sha256 SPEC = Sha256.of("spec");
    private static final Sha256 RECIPE = Sha256.of("recipe");
    private static final PromptId PROMPT = PromptId.of(List.of("user", "Grüße"));
    private static final CaseId CASE = CaseId.of(PROMPT, SPEC, RECIPE);
    private static final DraftId DRAFT = DraftId.of(CASE, 0, 3);

    @Test
    void shouldNameTheSameContentAsItDidBefore() {
        assertThat(PROMPT).hasToString("921bf246f673cebbf14ed68ed25570a299438607151bcb325782457a54305fe4");
        assertThat(CASE).hasToString("739e31fb0761f82b8bbb4118d0511a234c72baed753a3d0bcc400f7e5beb91dd");
        assertThat(DRAFT).hasToString("4ed078314bb02c9beb93d462f9d151d58501bb5fa0967de0471bc007626d261d");
        assertThat(PassId.of(DRAFT, 2, SPEC, RECIPE))
                .hasToString("1de5bec03e396999f64e0efbc245d137311ab5f8275e29c0bbd5aed4918d9020");
        assertThat(VerdictId.of(DRAFT, SPEC, RECIPE))
                .hasToString("353de09983d85ed13ea88a3271f5a4f682b69b58b2ede8747030de854fb84437");
    }

    @Test
    void shouldDrawTheSameSeedAsItDidBefore() {
        assertThat(DRAFT.seed()).isEqualTo(5679171283232763035L);
    }

    @Test
    void shouldHashWhatEverybodyKnows() {
        assertThat(Sha256.of("")).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of("abc").shortened()).isEqualTo("ba7816bf8f01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void shouldRefuseWhatIsNoHash(String text) {
        assertThatThrownBy(() -> PromptId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"%s\" is no SHA-256: 64 hexadecimal digits".formatted(text));
    }

    @Test
    void shouldStandInJsonAsItsDigits() throws JsonProcessingException {
        String written = Json.records().writeValueAsString(DRAFT);

        assertThat(written).isEqualTo("\"" + DRAFT + "\"");
        assertThat(Json.records().readValue(written, DraftId.class)).isEqualTo(DRAFT);
    }
}
