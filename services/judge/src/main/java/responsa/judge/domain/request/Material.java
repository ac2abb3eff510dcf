package responsa.judge.domain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.judge.domain.AnswerCode;
import responsa.judge.domain.Step;
import responsa.model.ModelRequest;
import responsa.spec.fence.Fence;
import responsa.spec.fence.Fences;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;

/// What is graded: the user message, the same for every pass over a draft but for its last lines.
///
/// @param labelled whether a submitter's label stands in it
public record Material(String text, boolean labelled) {
    /// Metadata under which a submitter says what an ideal completion would do, such as `refuse`.
    private static final String IDEAL = "ideal";
    /// A label is a word or a few; whatever else stands there is no label.
    private static final int LONGEST_LABEL = 100;

    /// Conversation, reasoning and response of a draft, and what its submitter's label says. The label is noisy: it
    /// is told as what another AI determined, which gives a direction and asks for no trust (DA §2.3.2).
    ///
    /// @param judging says whether the reasoning is hidden (DA §2.4)
    public static Material of(Draft draft, Judging judging) {
        Optional<String> label = label(draft.drafted().prompt());
        List<String> parts = new ArrayList<>();
        parts.add(Fences.conversation(draft.drafted().prompt().messages()));
        if (!judging.hidesCot()) {
            parts.add(Fences.fenced(Fence.REASONING, draft.cot()));
        }
        parts.add(Fences.fenced(Fence.RESPONSE, draft.response()));
        label.ifPresent(ideal -> parts.add(Fences.fenced(Fence.LABEL_NOTE, note(ideal))));
        return new Material(String.join("\n\n", parts), label.isPresent());
    }

    /// The request of one call: system message first, as it is cached; then this; last what differs between passes.
    ///
    /// @param standards of the draft's versions and categories
    public ModelRequest request(Standards standards, Step.Ask ask, Judging judging) {
        return new ModelRequest(
                ask.model(),
                List.of(
                        new Message(Role.SYSTEM, standards.system()),
                        new Message(
                                Role.USER,
                                text + mending(ask) + "\n\nanswer code: "
                                        + code(ask).text())),
                ask.sampling(),
                standards.excerpt(),
                standards.schema(labelled),
                judging.deadline());
    }

    /// What the answer to this call must repeat.
    public AnswerCode code(Step.Ask ask) {
        return AnswerCode.of(ask.id(), text);
    }

    /// A judge that knows what was wrong with the form of its answer mends it; what it thought of the draft it is not
    /// told.
    private static String mending(Step.Ask ask) {
        return ask.fault() == null ? "" : "\n\nYour last answer to this could not be read: " + ask.fault() + ".";
    }

    private static Optional<String> label(Prompt prompt) {
        return Optional.ofNullable(prompt.metadata().get(IDEAL))
                .map(ideal -> ideal.strip().replaceAll("\\s+", " "))
                .filter(ideal -> !ideal.isEmpty() && ideal.length() <= LONGEST_LABEL);
    }

    private static String note(String ideal) {
        return "Another AI determined that the ideal completion is: " + ideal;
    }
}
