package responsa.intake.domain;

import responsa.topics.record.Rejection;

/// What is to be done with a line of a file, given what is there already.
public sealed interface Step {

    /// It is a prompt that is not there yet.
    record Submit(Submission.Readable prompt) implements Step {}

    /// It is no prompt, and not in `rejected` yet.
    record Reject(Problem problem, String beginning) implements Step {

        /// What is kept of it.
        ///
        /// @param origin the file's name, or what else it came by
        public Rejection.UnreadableLine rejection(String origin, long line) {
            return new Rejection.UnreadableLine(origin, line, problem.message(), beginning);
        }
    }

    /// It is a prompt that is there.
    record PassOver() implements Step {}

    /// It is no prompt, and in `rejected`.
    record RejectedBefore(Problem problem) implements Step {}

    /// The step for a line.
    static Step of(Line line, int longest, Seen seen) {
        return switch (SubmissionReader.read(line, longest)) {
            case Submission.Readable prompt ->
                seen.prompts().holds(line.number()) ? new PassOver() : new Submit(prompt);
            case Submission.Unreadable unreadable ->
                seen.rejected().holds(line.number())
                        ? new RejectedBefore(unreadable.problem())
                        : new Reject(unreadable.problem(), line.beginning());
        };
    }
}
