package responsa.router.domain;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.record.Draft;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

/// What a verdict record says about an attempt: how one of its samples ended, or all of them.
public sealed interface Part {

    /// By what the record is known again within its case.
    String identity();

    /// A draft was judged.
    ///
    /// @param passesSaved passes that early exit made needless
    record Judged(Verdict verdict, Decision decision, Terms terms, int passesSaved) implements Part {
        /// Which draft.
        public Slot slot() {
            return Part.slot(verdict.draft());
        }

        @Override
        public String identity() {
            return slot().toString();
        }
    }

    /// A sample died.
    ///
    /// @param samples how many the attempt has
    /// @param draft a paid draft that could not be judged; null where there is none
    record Dead(
            Slot slot, int samples, Reason reason, @Nullable Draft draft) implements Part {
        @Override
        public String identity() {
            return slot.toString();
        }
    }

    /// A record could not be read, and nothing of it is known but its case: some sample of the attempt
    /// under way, or all of it where no sample of it was heard of.
    ///
    /// @param source the record's `topic-partition@offset`
    record Unnamed(String source, Reason reason) implements Part {
        @Override
        public String identity() {
            return source;
        }
    }

    /// Nothing more comes of an attempt.
    record Ended(int attempt, Reason reason) implements Part {
        @Override
        public String identity() {
            return attempt + "/all";
        }
    }

    /// A verdict under its recipe.
    static Part of(Verdict verdict, Recipe recipe) {
        return new Judged(
                verdict, Decision.decide(verdict, recipe), Terms.of(recipe), Decision.passesSaved(verdict, recipe));
    }

    /// A failure.
    ///
    /// @param source of the record, for one that nothing is known of
    static Part of(Failure failure, String source) {
        Reason reason = new Reason(failure.cause().text(), "%s: %s".formatted(failure.stage(), failure.detail()));
        if (failure.sampleIndex() != null) {
            Slot slot = new Slot(failure.attempt(), failure.sampleIndex());
            return new Dead(slot, failure.samples(), reason, failure.draft());
        }
        if (failure.prompt() == null) {
            return new Unnamed(source, reason);
        }
        return new Ended(failure.attempt(), reason);
    }

    /// The failure that stands for a verdict that the router itself cannot count.
    static Failure buried(Verdict verdict, FailureCause cause, String detail) {
        Draft draft = verdict.draft();
        Prompt prompt = draft.drafted().prompt();
        return new Failure(
                "router",
                cause,
                detail,
                0,
                prompt.caseId(),
                prompt,
                draft.drafted().attempt(),
                draft.sampleIndex(),
                draft.samples(),
                draft);
    }

    /// The failure that stands for a record that the router cannot read.
    static Failure unreadable(@Nullable CaseId caseId) {
        return new Failure(
                "router", FailureCause.UNREADABLE, "the record is no verdict", 0, caseId, null, 0, null, 1, null);
    }

    /// The place of a draft.
    static Slot slot(Draft draft) {
        return new Slot(draft.drafted().attempt(), draft.sampleIndex());
    }
}
