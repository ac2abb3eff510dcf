package responsa.scripted.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptJsonTest {
    private final Script changed = Script.standard()
            .withLatency("heavy:500ms:0.01:20")
            .withSlots(64)
            .with(Dialect.THINK_UNOPENED)
            .with(Fault.DROPPED, 0.01)
            .with(Slip.COT_MISSING, 0.02)
            .with(Defect.INVENTED_CITATION, 0.5);

    @Test
    void shouldReadBackWhatItWrites() {
        assertThat(ScriptJson.over(Script.standard(), ScriptJson.of(changed))).isEqualTo(changed);
    }

    /// Every knob with its name and its value when nobody turned it.
    @Test
    void shouldShowEveryKnob() {
        assertThat(ScriptJson.of(Script.standard())).isEqualTo(json("""
                {"pace":{"latency":"fixed:0ms","first_byte":0.2,"events":4},
                 "capacity":{"slots":65536,"queue":65536,"context":100000000,"truncates":false},
                 "mishaps":{"rates":{},"retry_after":"1000ms","status":500},
                 "manner":{"dialect":"reasoning","usage":true,"length":0,"slips":{},"defects":{}},
                 "strictness":{"weak_drafts":0.1,"harsh_passes":0.03,"sight":0.9}}"""));
    }

    @Test
    void shouldChangeWhatIsWrittenAndKeepTheRest() {
        Script over = ScriptJson.over(changed, json("""
                {"mishaps":{"rates":{"failed":0.1},"retry_after":"2s"},"manner":{"defects":{"leakage":0.5}}}"""));

        assertThat(over.mishaps().rates()).isEqualTo(changed.mishaps().rates().with(Fault.FAILED, 0.1));
        assertThat(over.mishaps().retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(over.manner().defects().each())
                .containsEntry(Defect.LEAKAGE, 0.5)
                .hasSize(2);
        assertThat(over.pace()).isEqualTo(changed.pace());
        assertThat(over.capacity()).isEqualTo(changed.capacity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"pace":{"latncy":"fixed:1s"}}          | pace.latncy: there is no such knob; there are [events, first_byte, latency]
                    {"speed":1}                             | speed: there is no such knob; there are [
                    {"mishaps":{"rates":{"faild":0.1}}}     | "faild" is none of [overloaded, failed, dropped, cut, silent, html]
                    {"manner":{"dialect":"thinking"}}       | manner.dialect: "thinking" is none of [reasoning,
                    {"pace":{"events":0}}                   | pace.events is 0; 1 to 100000
                    {"pace":{"first_byte":1.5}}             | pace.first_byte is 1.5; a share, 0 to 1
                    {"capacity":{"slots":0}}                | capacity.slots is 0; 1 to 65536
                    {"capacity":{"queue":-1}}               | capacity.queue is -1; 0 to 65536
                    {"capacity":5}                          | capacity: the value is of another kind
                    {"mishaps":{"retry_after":"soon"}}      | mishaps.retry_after: duration "soon"; write 200ms
                    {"mishaps":{"status":404}}              | mishaps.status is 404; 500 to 599
                    {"manner":{"length":-1}}                | manner.length is -1; 0 to 1000000
                    {"strictness":{"sight":2}}              | strictness.sight is 2.0; a share, 0 to 1
                    {"pace":{"latency":"never"}}            | pace.latency: latency "never": no such distribution
                    []                                      | a script is a JSON object
                    """)
    void shouldSayWhichKnobIsWrongAndWhatItMayBe(String written, String message) {
        assertThatThrownBy(() -> ScriptJson.over(Script.standard(), json(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldGiveEachNameItsOwnScriptAndAllOthersTheStandardOne() {
        Scripts scripts = new Scripts(Script.standard(), java.util.Map.of("slow", changed));

        assertThat(scripts.of("slow")).isEqualTo(changed);
        assertThat(scripts.ownerOf("slow")).isEqualTo("slow");
        assertThat(scripts.of("other")).isEqualTo(Script.standard());
        assertThat(scripts.ownerOf("other")).isEqualTo(Scripts.DEFAULT);
        assertThat(scripts.with(Scripts.DEFAULT, changed).of("other")).isEqualTo(changed);
        assertThat(scripts.without("slow").of("slow")).isEqualTo(Script.standard());
    }

    @Test
    void shouldKeepScriptsForSoManyNamesOnly() {
        Scripts full = new Scripts(Script.standard(), java.util.Map.of());
        for (int name = 0; name < Scripts.MOST; name++) {
            full = full.with("model-" + name, changed);
        }
        Scripts all = full;

        assertThatThrownBy(() -> all.with("one-more", changed)).hasMessageContaining("at most 64");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
