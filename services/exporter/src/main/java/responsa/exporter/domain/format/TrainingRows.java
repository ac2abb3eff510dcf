package responsa.exporter.domain.format;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.exporter.domain.row.Line;

/// Rows for trainers, each one JSON object on one line, in one profile.
public final class TrainingRows {
    private static final ObjectWriter CONVERSATION = Line.writer(Conversation.class);
    private static final ObjectWriter COMPLETION = Line.writer(Completion.class);
    private static final ObjectWriter PAIR = Line.writer(Pair.class);
    private static final ObjectWriter LABELLED = Line.writer(Labelled.class);

    private final Turns turns;

    public TrainingRows(Profile profile) {
        this.turns = new Turns(profile);
    }

    /// Why an answer cannot be trained on in this profile; for people, empty where it can.
    public Optional<String> hindrance(Answered answered) {
        return turns.hindrance(answered.messages(), answered.cot(), answered.response());
    }

    /// `messages`, the answer with its CoT.
    public byte[] withCot(Answered answered) {
        return conversation(answered, turns.answer(answered.cot(), answered.response()));
    }

    /// `messages`, the answer alone.
    public byte[] withoutCot(Answered answered) {
        return conversation(answered, Turns.answer(answered.response()));
    }

    /// `prompt` and `completion`.
    public byte[] completion(Answered answered) {
        return Line.bytes(COMPLETION, new Completion(answered.id(), before(answered), answer(answered)));
    }

    /// `prompt`, `chosen`, `rejected`, `margin`, of two answers to one conversation.
    public byte[] pair(Answered chosen, Answered rejected, double margin) {
        return Line.bytes(PAIR, new Pair(chosen.id(), before(chosen), answer(chosen), answer(rejected), margin));
    }

    /// `prompt`, `completion`, `label`.
    public byte[] labelled(Answered answered, boolean label) {
        return Line.bytes(LABELLED, new Labelled(answered.id(), before(answered), answer(answered), label));
    }

    private byte[] conversation(Answered answered, Turn answer) {
        List<Turn> messages = new ArrayList<>(before(answered));
        messages.add(answer);
        return Line.bytes(CONVERSATION, new Conversation(answered.id(), messages));
    }

    private List<Turn> before(Answered answered) {
        return turns.before(answered.messages());
    }

    private List<Turn> answer(Answered answered) {
        return List.of(turns.answer(answered.cot(), answered.response()));
    }

    private record Conversation(String id, List<Turn> messages) {}

    private record Completion(String id, List<Turn> prompt, List<Turn> completion) {}

    private record Pair(String id, List<Turn> prompt, List<Turn> chosen, List<Turn> rejected, double margin) {}

    private record Labelled(String id, List<Turn> prompt, List<Turn> completion, boolean label) {}
}
