package responsa.intake.domain;

import java.util.List;
import responsa.topics.id.Sha256;

/// What became of a file.
///
/// @param file its name, for messages
/// @param content of the whole file
/// @param unreadable the first lines that are no prompts, with their problems; all of them are counted
public record SubmissionReport(String file, Sha256 content, SubmissionCounts counts, List<UnreadableLine> unreadable) {
    /// The most unreadable lines that are told one by one.
    public static final int TOLD = 20;

    /// A line that is no prompt.
    ///
    /// @param line from 1
    public record UnreadableLine(long line, Problem problem) {}

    public SubmissionReport {
        unreadable = List.copyOf(unreadable);
    }

    /// What people should know of lines that are no prompts: where, what, what to do, what became of it.
    public List<String> messages() {
        return unreadable.stream().map(this::message).toList();
    }

    private String message(UnreadableLine found) {
        return "%s:%d: %s The line went to rejected, %s"
                .formatted(file, found.line(), found.problem().message(), theOthers());
    }

    private String theOthers() {
        long prompts = counts.prompts();
        return switch ((int) Math.min(prompts, 2)) {
            case 0 -> "no other line is a prompt.";
            case 1 -> "the other one goes on.";
            default -> "the other %,d go on.".formatted(prompts);
        };
    }
}
