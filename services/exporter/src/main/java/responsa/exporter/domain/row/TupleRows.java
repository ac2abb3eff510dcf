package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import responsa.topics.id.DraftId;
import responsa.topics.record.Message;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Role;
import responsa.topics.record.Tuple;

/// The rows of an accepted tuple: the whole of it, and the conversation with and without its CoT. The turns before the
/// answer are the prompt's, as they were submitted; nothing of the spec stands in them.
final class TupleRows {
    private static final ObjectWriter CONVERSATION = Line.writer(Conversation.class);
    private static final String UNCLASSIFIED = "unclassified";

    private TupleRows() {}

    static Rendering.Rows of(Tuple tuple) {
        List<Fact> facts = facts(tuple);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(FileKind.DATA, ColumnRow.writer(), tuple));
        Optional<String> hindrance = hindrance(tuple);
        if (hindrance.isEmpty()) {
            lines.add(conversation(FileKind.SFT_COT, tuple, ThinkTags.join(tuple.cot(), tuple.response())));
            lines.add(conversation(FileKind.SFT_NO_COT, tuple, tuple.response()));
        } else {
            facts.add(new Fact(Dimension.DATA_ONLY, hindrance.get()));
        }
        return new Rendering.Rows(lines, facts, null);
    }

    /// Why a tuple cannot be trained on as it is: one such row would break its whole file for many readers, or be read
    /// as another conversation.
    private static Optional<String> hindrance(Tuple tuple) {
        if (!ThinkTags.canJoin(tuple.cot(), tuple.response())) {
            return Optional.of("a think tag stands in the CoT or in the response");
        }
        boolean broken = Stream.concat(
                        Stream.of(tuple.cot(), tuple.response()),
                        tuple.prompt().messages().stream().map(Message::content))
                .anyMatch(text -> !Unicode.isSound(text));
        return broken ? Optional.of("a text is no Unicode: it holds half a surrogate pair") : Optional.empty();
    }

    private static Line conversation(FileKind kind, Tuple tuple, String answer) {
        List<Message> messages = new ArrayList<>(tuple.prompt().messages());
        messages.add(new Message(Role.ASSISTANT, answer));
        return Line.of(kind, CONVERSATION, new Conversation(tuple.id(), messages));
    }

    private static List<Fact> facts(Tuple tuple) {
        List<Fact> facts = new ArrayList<>();
        List<String> categories = tuple.categories().isEmpty() ? List.of(UNCLASSIFIED) : tuple.categories();
        categories.forEach(category -> facts.add(new Fact(Dimension.CATEGORY, category)));
        Map<String, String> metadata = tuple.prompt().metadata();
        String license = Fact.stated(metadata.get("license"));
        facts.add(new Fact(Dimension.LICENSE, license));
        facts.add(
                new Fact(Dimension.ORIGIN, "%s, licence: %s".formatted(Fact.stated(metadata.get("source")), license)));
        facts.add(new Fact(
                Dimension.SPEC,
                version(
                        tuple.draftedFrom().spec().id(),
                        tuple.draftedFrom().spec().sha256())));
        facts.add(new Fact(
                Dimension.RECIPE,
                version(
                        tuple.draftedFrom().recipe().id(),
                        tuple.draftedFrom().recipe().sha256())));
        facts.add(new Fact(Dimension.DRAFTER, model(tuple.draftedFrom().call())));
        tuple.passes().forEach(pass -> facts.add(new Fact(Dimension.JUDGE, model(pass.call()))));
        return facts;
    }

    private static String version(String id, Object sha256) {
        return id + " " + sha256;
    }

    private static String model(ModelCall call) {
        return call.reported() == null ? call.asked() : call.reported();
    }

    /// What trainers read.
    private record Conversation(DraftId id, List<Message> messages) {}
}
