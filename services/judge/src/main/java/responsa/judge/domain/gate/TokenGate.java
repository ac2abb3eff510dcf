package responsa.judge.domain.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import responsa.judge.domain.words.SignedPattern;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;

/// Whether a chat template shows through: tokens that begin roles, turns or tool calls are no text. Trained on, they
/// teach a model to write other people's turns.
final class TokenGate implements Gate {
    private static final String BAR = "[|\uFF5C]";
    /// The ways of ChatML, Llama 3 and gpt-oss (`<|…|>`), DeepSeek (the same with wide bars), Llama 2 and Mistral
    /// (`[INST]`, `<<SYS>>`) and Gemma (`<start_of_turn>`).
    private static final SignedPattern ROLE = new SignedPattern(
            List.of("<", "["),
            "<" + BAR + "[\\w\u2581.-]{1,40}" + BAR + ">"
                    + "|\\[/?INST]|<</?SYS>>|\\[/?SYSTEM_PROMPT]|<(?:start|end)_of_turn>");
    /// The ways of Llama 3, DeepSeek, Mistral, and of Hermes and Qwen (`<tool_call>`). Their names must be closed by
    /// the bracket: prose about tools is no tool call.
    private static final SignedPattern TOOL = new SignedPattern(
            List.of("<", "["),
            "<" + BAR + "(?:python_tag|tool[\\w\u2581]{0,40})" + BAR + ">"
                    + "|\\[/?(?:TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)]"
                    + "|</?(?:tool_call|tool_response|function_call|function_calls)>|<function=[\\w.-]{1,64}>");

    @Override
    public List<String> names() {
        return List.of("tool-token", "role-token");
    }

    @Override
    public GateAction unnamed() {
        return GateAction.REJECT;
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        return examined.halves().stream()
                .flatMap(half -> found(half.name(), half.text()))
                .toList();
    }

    /// One finding of a kind for each half: the first token names it, how many there are adds nothing. Tool tokens
    /// are taken out before roles are looked for, since most of them are written like roles, too.
    private static Stream<Finding> found(String half, String text) {
        Optional<Finding> tool = TOOL.first(text).map(token -> finding("tool-token", half, token));
        Optional<Finding> role = ROLE.first(TOOL.without(text)).map(token -> finding("role-token", half, token));
        return Stream.of(tool, role).flatMap(Optional::stream);
    }

    private static Finding finding(String name, String half, String token) {
        return new Finding(name, true, "the %s holds %s".formatted(half, token));
    }
}
