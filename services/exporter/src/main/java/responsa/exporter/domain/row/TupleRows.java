package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.topics.id.DraftId;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Tuple;

/// The rows of an accepted tuple: the whole of it, and the conversation with and without its CoT. The turns before the
/// answer are the prompt's, as they were submitted; nothing of the spec stands in them.
final class TupleRows {
    private static final ObjectWriter CONVERSATION = Line.writer(Conversation.class);

    private TupleRows() {}

    static Rendering.Rows of(Tuple tuple) {
        List<Fact> facts = new ArrayList<>(TupleFacts.of(tuple));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(FileKind.DATA, ColumnRow.line(tuple)));
        Optional<String> hindrance = Hindrance.of(tuple.prompt().messages(), tuple.cot(), tuple.response());
        if (hindrance.isEmpty()) {
            lines.add(conversation(FileKind.SFT_COT, tuple, ThinkTags.join(tuple.cot(), tuple.response())));
            lines.add(conversation(FileKind.SFT_NO_COT, tuple, tuple.response()));
        } else {
            facts.add(new Fact(Dimension.DATA_ONLY, hindrance.get()));
        }
        return new Rendering.Rows(lines, facts, null);
    }

    private static Line conversation(FileKind kind, Tuple tuple, String answer) {
        List<Message> messages = new ArrayList<>(tuple.prompt().messages());
        messages.add(new Message(Role.ASSISTANT, answer));
        return Line.of(kind, CONVERSATION, new Conversation(tuple.id(), messages));
    }

    /// What trainers read.
    private record Conversation(DraftId id, List<Message> messages) {}
}
