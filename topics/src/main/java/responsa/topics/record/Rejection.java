package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of `responsa.rejected`: data that is kept with the reasons why it is in no dataset.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rejection.UnreadableLine.class, name = "unreadable-line"),
    @JsonSubTypes.Type(value = Rejection.Duplicate.class, name = "duplicate"),
    @JsonSubTypes.Type(value = Rejection.RejectedPrompt.class, name = "rejected-prompt"),
    @JsonSubTypes.Type(value = Rejection.RejectedDraft.class, name = "rejected-draft"),
    @JsonSubTypes.Type(value = Rejection.NotSelected.class, name = "not-selected"),
    @JsonSubTypes.Type(value = Rejection.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = Rejection.Late.class, name = "late")
})
public sealed interface Rejection {

    /// A submitted line that is no prompt; `text` is its beginning, decoded as far as it goes.
    record UnreadableLine(String origin, long line, String problem, String text) implements Rejection {}

    /// A submission of a case that was submitted before.
    record Duplicate(Prompt prompt) implements Rejection {}

    /// A prompt that is not paid for: a near duplicate of another one, or contaminated by a held-out one.
    record RejectedPrompt(Prompt prompt, List<Reason> reasons) implements Rejection {
        public RejectedPrompt {
            reasons = List.copyOf(reasons);
        }
    }

    /// A draft that a gate or a criterion rejected.
    record RejectedDraft(Verdict verdict, List<Reason> reasons) implements Rejection {
        public RejectedDraft {
            reasons = List.copyOf(reasons);
        }
    }

    /// A draft that passed; another draft of its case was taken.
    ///
    /// @param reason where a limit of its recipe had no room for it: which; null where another draft was taken
    record NotSelected(Verdict verdict, @Nullable Reason reason) implements Rejection {
        /// One in whose place another draft was taken.
        public NotSelected(Verdict verdict) {
            this(verdict, null);
        }
    }

    /// A second record of a verdict that was already counted.
    record Repeat(VerdictRecord verdict) implements Rejection {}

    /// A verdict that arrived when its case had settled.
    record Late(VerdictRecord verdict) implements Rejection {}
}
