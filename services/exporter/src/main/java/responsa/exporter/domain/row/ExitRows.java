package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import responsa.topics.record.Failure;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// The rows of what is in no dataset: rejections of every kind, and what no judge could score.
final class ExitRows {
    private static final ObjectWriter WRITER = Line.writer(ExitRow.class);
    private static final String UNDECIDED = "undecided";

    private ExitRows() {}

    static Rendering.Rows of(Rejection rejection) {
        ExitRow row = row(rejection);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Dimension.REJECTION, row.kind()));
        row.reasons().forEach(reason -> facts.add(new Fact(Dimension.REASON, reason.name())));
        return new Rendering.Rows(List.of(Line.of(FileKind.REJECTED, WRITER, row)), facts, null);
    }

    static Rendering.Rows of(Verdict undecided) {
        ExitRow row = ExitRow.of(UNDECIDED, because(UNDECIDED, "no pass of a judge could be read"), undecided);
        return new Rendering.Rows(List.of(Line.of(FileKind.UNDECIDED, WRITER, row)), List.of(), null);
    }

    private static ExitRow row(Rejection rejection) {
        return switch (rejection) {
            case Rejection.UnreadableLine line ->
                ExitRow.of("unreadable-line", because("unreadable-line", line.problem()), line);
            case Rejection.Duplicate duplicate ->
                ExitRow.of("duplicate", because("duplicate", "this case was submitted before"), duplicate.prompt());
            case Rejection.RejectedPrompt rejected ->
                ExitRow.of("rejected-prompt", rejected.reasons(), rejected.prompt());
            case Rejection.RejectedDraft rejected ->
                ExitRow.of("rejected-draft", rejected.reasons(), rejected.verdict());
            case Rejection.NotSelected left ->
                ExitRow.of(
                        "not-selected",
                        left.reason() == null
                                ? because("not-selected", "another draft of its case was taken")
                                : List.of(left.reason()),
                        left.verdict());
            case Rejection.Repeat repeat ->
                row("repeat", because("repeat", "this verdict was counted before"), repeat.verdict());
            case Rejection.Late late -> row("late", because("late", "its case had settled before"), late.verdict());
        };
    }

    private static ExitRow row(String kind, List<Reason> reasons, VerdictRecord record) {
        return switch (record) {
            case Verdict verdict -> ExitRow.of(kind, reasons, verdict);
            case Failure failure -> ExitRow.of(kind, reasons, failure);
        };
    }

    private static List<Reason> because(String name, String detail) {
        return List.of(new Reason(name, detail));
    }
}
