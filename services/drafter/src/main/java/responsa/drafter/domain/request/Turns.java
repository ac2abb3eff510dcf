package responsa.drafter.domain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.spec.fence.Fence;
import responsa.spec.fence.Fences;
import responsa.topics.record.Case;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// The messages of a request.
final class Turns {
    private Turns() {}

    /// The one system message, then the turns of the conversation in their order.
    static List<Message> of(Prefix prefix, Case drafted, NativeRoles roles) {
        List<Message> conversation = drafted.prompt().messages();
        String quoted = conversation.stream()
                .filter(message -> !roles.takes(message.role()))
                .flatMap(Turns::quoted)
                .collect(Collectors.joining());
        List<Message> sent = new ArrayList<>();
        sent.add(new Message(Role.SYSTEM, prefix.text() + quoted + Hints.of(drafted.earlier())));
        conversation.stream()
                .flatMap(message -> roles.takes(message.role()) ? Stream.of(message) : turn(message))
                .forEach(sent::add);
        return sent;
    }

    private static Stream<String> quoted(Message message) {
        return switch (message.role()) {
            case SYSTEM -> Stream.of("\n" + Fences.fenced(Fence.SYSTEM_MESSAGE, message.content()) + "\n");
            case DEVELOPER -> Stream.of("\n" + Fences.fenced(Fence.DEVELOPER_MESSAGE, message.content()) + "\n");
            case USER, ASSISTANT, TOOL -> Stream.empty();
        };
    }

    private static Stream<Message> turn(Message message) {
        return switch (message.role()) {
            case TOOL -> Stream.of(new Message(Role.USER, Fences.fenced(Fence.TOOL_RESULT, message.content())));
            case SYSTEM, DEVELOPER, USER, ASSISTANT -> Stream.empty();
        };
    }
}
