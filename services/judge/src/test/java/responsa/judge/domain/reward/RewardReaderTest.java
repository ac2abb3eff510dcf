package responsa.judge.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class RewardReaderTest {

    @Test
    void shouldReadItems() throws UnreadableRequestException {
        RewardRequest request = read("""
                {"recipe": "kind", "spec": "shop", "model": "policy-7b", "hide_cot": false, "items": [
                  {"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hm?"}],
                   "completion": "<think>I look.</think>There.", "categories": ["privacy"], "ideal": "comply", "id": 7}]}""");

        assertThat(request)
                .isEqualTo(new RewardRequest(
                        Shape.ITEMS,
                        "kind",
                        "shop",
                        "policy-7b",
                        false,
                        List.of(new RewardItem(
                                List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "Hm?")),
                                "I look.",
                                "There.",
                                List.of("privacy"),
                                Map.of("ideal", "comply")))));
    }

    @Test
    void shouldHideTheCotUnlessToldOtherwise() throws UnreadableRequestException {
        assertThat(
                        read(
                                "{\"items\": [{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}], \"completion\": \"b\"}]}"))
                .returns(true, RewardRequest::hideCot)
                .returns(null, RewardRequest::recipe)
                .returns(null, RewardRequest::model);
    }

    /// What a reward function of TRL is called with: lists of messages for conversational data, else texts.
    @Test
    void shouldReadPromptsAndCompletionsOfBothKinds() throws UnreadableRequestException {
        RewardRequest request = read("""
                {"prompts": [[{"role": "user", "content": "One?"}], "Two?"],
                 "completions": [[{"role": "assistant", "content": "<think>Hm</think>1"}], "2"], "trainer_state": {}}""");

        assertThat(request.shape()).isEqualTo(Shape.PROMPTS_AND_COMPLETIONS);
        assertThat(request.items()).containsExactly(item("One?", "Hm", "1"), item("Two?", "", "2"));
    }

    /// What OpenRLHF posts: a query is the prompt with the response behind it.
    @Test
    void shouldTakeThePromptOffAQuery() throws UnreadableRequestException {
        RewardRequest request = read("""
                {"query": ["<|user|>One?<|assistant|><think>Hm</think>1</s>", "only a response"],
                 "prompts": ["<|user|>One?<|assistant|>", "Two?"], "labels": ["a", null]}""");

        assertThat(request.shape()).isEqualTo(Shape.QUERIES);
        assertThat(request.items())
                .containsExactly(item("<|user|>One?<|assistant|>", "Hm", "1"), item("Two?", "", "only a response"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no json | the body is no JSON; send one object",
                "{} | the body has neither items",
                "[] | the body has neither items",
                "{\"items\": []} | items is no list with at least one entry",
                "{\"items\": {}} | items is no list with at least one entry",
                "{\"items\": [{}]} | items[0].completion is neither a text",
                "{\"items\": [{\"completion\": \"a\"}]} | items[0].messages is no list",
                "{\"items\": [{\"completion\": \"a\", \"messages\": [{\"role\": \"assistant\", \"content\": \"b\"}]}]} | items[0].messages does not end on a user turn",
                "{\"items\": [{\"completion\": \"a\", \"messages\": [{\"role\": \"bot\", \"content\": \"b\"}]}]} | items[0].messages[0] has no role",
                "{\"items\": [{\"completion\": \"a\", \"messages\": [{\"role\": \"user\", \"content\": 5}]}]} | items[0].messages[0] has no role",
                "{\"items\": [{\"completion\": \"a\", \"messages\": \"b\", \"categories\": [5]}]} | items[0].categories holds something else than ids",
                "{\"completions\": [\"a\"]} | prompts is no list",
                "{\"completions\": [\"a\", \"b\"], \"prompts\": [\"a\"]} | prompts has 1 entries, completions 2; give both the same number",
                "{\"completions\": [5], \"prompts\": [\"a\"]} | completions[0] is neither a text",
                "{\"completions\": [[]], \"prompts\": [\"a\"]} | completions[0] is neither a text",
                "{\"query\": [\"a\"]} | prompts is no list"
            })
    void shouldSayWhatCannotBeUsed(String body, String problem) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void shouldSayThatBytesInNoEncodingAreNoJson() {
        assertThatThrownBy(() -> read("\0{\0\0"))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageStartingWith("the body is no JSON");
    }

    @Test
    void shouldQuoteNoTextOfARequest() {
        assertThatThrownBy(
                        () -> read("{\"items\": [{\"completion\": \"a\", \"messages\": [{\"role\": \"my secret\"}]}]}"))
                .hasMessageNotContaining("secret");
    }

    private static RewardItem item(String prompt, String cot, String response) {
        return new RewardItem(List.of(new Message(Role.USER, prompt)), cot, response, List.of(), Map.of());
    }

    private static RewardRequest read(String body) throws UnreadableRequestException {
        return RewardReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
