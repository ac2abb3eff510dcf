package responsa.judge.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Yes. ~ '' ~ Yes.",
                "<think>Hm</think>Yes. ~ Hm ~ Yes.",
                "'  <think> Hm </think>  Yes. ' ~ Hm ~ Yes.",
                "Hm</think>Yes. ~ Hm ~ Yes.",
                "<think>Hm ~ Hm ~ ''",
                "Yes, <think>Hm</think> ~ '' ~ Yes, <think>Hm</think>",
                "<think></think>Yes. ~ '' ~ Yes.",
                "Yes.<|im_end|> ~ '' ~ Yes.",
                "<think>Hm</think>Yes.</s> ~ Hm ~ Yes.",
                "'' ~ '' ~ ''"
            })
    void shouldSplitACompletionAtItsTags(String text, String cot, String response) {
        assertThat(Completions.of(text)).isEqualTo(new Completions(cot, response));
    }

    @Test
    void shouldReadALongCompletionOnce() {
        String longText = "<think>".repeat(200_000);

        assertThat(Completions.of(longText).response()).isEmpty();
    }
}
