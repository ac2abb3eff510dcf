package responsa.spec.gold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.SpecRef;

/// An answer of a worked example.
///
/// @param id H(policy, messages, response): an answer that stands in two releases of a spec has one id
/// @param policy id of the policy whose example it is
/// @param messages the turns before the answer, as the example writes them; at least one
/// @param response the answer; where the spec shortens it, `[…]` and the like stand in it
/// @param commentary what the mark says beside the label
/// @param violates id of a policy that the mark names as broken, which may be another than `policy`
/// @param spec the version that it stands in
public record GoldRow(
        Sha256 id,
        String policy,
        List<Message> messages,
        String response,
        GoldLabel label,
        @Nullable String commentary,
        @Nullable String violates,
        SpecRef spec) {

    public GoldRow {
        messages = List.copyOf(messages);
    }

    static GoldRow of(String policy, Answer answer, GoldLabel label, SpecRef spec) {
        List<String> fields = new ArrayList<>(List.of(policy));
        answer.prompt().forEach(message -> fields.addAll(List.of(message.role().text(), message.content())));
        fields.add(answer.response());
        Mark mark = answer.mark();
        return new GoldRow(
                Sha256.ofFields(fields),
                policy,
                answer.prompt(),
                answer.response(),
                label,
                mark.remark(),
                mark.violates(),
                spec);
    }
}
