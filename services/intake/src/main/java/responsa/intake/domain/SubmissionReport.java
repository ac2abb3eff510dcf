package responsa.intake.domain;

import java.util.ArrayList;
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

    /// What people should know of lines that are no prompts: where, what, what to do, what became of it. The last
    /// message counts those that are not told one by one.
    public List<String> messages() {
        List<String> messages =
                new ArrayList<>(unreadable.stream().map(this::message).toList());
        long untold = counts.unreadable() - unreadable.size();
        if (untold > 0) {
            messages.add("%s: %,d more lines are no prompts and went to rejected, each with its number and reason."
                    .formatted(file, untold));
        }
        return messages;
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
