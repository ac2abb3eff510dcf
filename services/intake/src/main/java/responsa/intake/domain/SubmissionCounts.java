package responsa.intake.domain;

/// How far a submission is; in lines that are not blank.
///
/// @param lines read so far
/// @param submitted acknowledged by this submission
/// @param alreadyThere prompts that an earlier submission of the same content brought, under the same versions
/// @param unreadable that are no prompts, whoever brought them to `rejected`
public record SubmissionCounts(long lines, long submitted, long alreadyThere, long unreadable) {

    /// Prompts among the lines that are in the topics.
    public long prompts() {
        return submitted + alreadyThere;
    }
}
