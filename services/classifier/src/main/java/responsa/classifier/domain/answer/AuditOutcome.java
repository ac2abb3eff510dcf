package responsa.classifier.domain.answer;

import java.util.List;

/// What asking a model about a prompt with a label came to.
public enum AuditOutcome {
    /// It names the label and nothing else.
    EQUAL,
    /// It names the label among others.
    AMONG,
    /// It names others, or says that none fits.
    OTHER,
    /// Nothing could be read.
    UNREADABLE,
    /// It gave no answer.
    UNANSWERED;

    /// How an answer stands to a label.
    public static AuditOutcome of(Label.Known label, Reading reading) {
        return switch (reading) {
            case Reading.Named(List<String> categories) -> of(label.category(), categories);
            case Reading.NoneFits nothing -> OTHER;
            case Reading.Unreadable nothing -> UNREADABLE;
        };
    }

    private static AuditOutcome of(String label, List<String> categories) {
        if (!categories.contains(label)) {
            return OTHER;
        }
        return categories.size() == 1 ? EQUAL : AMONG;
    }
}
