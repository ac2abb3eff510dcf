package responsa.local.export;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.format.Answered;
import responsa.exporter.domain.format.TrainingRows;
import responsa.exporter.domain.selection.AnswerDecision;
import responsa.exporter.domain.selection.Candidate;
import responsa.exporter.domain.selection.Neighbours;
import responsa.exporter.domain.selection.Selection;
import responsa.topics.json.Json;
import responsa.topics.record.Case;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Role;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// What of the topics is exported, spooled. Memory: about 2 KB for an answer. Threads: one.
final class Harvest {
    private static final ObjectReader KIND = Json.records().readerFor(Kind.class);
    private static final ObjectReader TUPLE = Json.records().readerFor(Tuple.class);
    private static final ObjectReader REJECTION = Json.records().readerFor(Rejection.class);
    private static final String UNREADABLE = "a record that cannot be read";

    private final Selection selection;
    private final TrainingRows rows;
    private final Spool spool;
    private final Neighbours neighbours = new Neighbours();
    private final Map<String, Row> accepted = new LinkedHashMap<>();
    private final Map<String, List<Row>> rejected = new HashMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();

    Harvest(Selection selection, TrainingRows rows, Spool spool) {
        this.selection = selection;
        this.rows = rows;
        this.spool = spool;
    }

    /// Takes a record of `responsa.dataset`: a tuple, or what takes one out again. Other kinds are passed over.
    void dataset(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Kind kind = read(KIND, record);
        if (kind == null) {
            return;
        }
        switch (kind.type()) {
            case "tuple" -> {
                Tuple tuple = read(TUPLE, record);
                if (tuple != null) {
                    take(tuple, record);
                }
            }
            case "retraction" -> retract(kind.tuple());
            default -> {}
        }
    }

    /// Takes a record of `responsa.rejected`; only drafts that a judge scored can be compared.
    void rejected(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Rejection rejection = read(REJECTION, record);
        if (rejection instanceof Rejection.RejectedDraft(Verdict verdict, List<Reason> _)
                && !verdict.minima().isEmpty()
                && isTaken(verdict, record)) {
            Case drafted = verdict.draft().drafted();
            byte[] json = Json.records().writeValueAsBytes(verdict);
            Row row = row(Answered.of(verdict), drafted.prompt(), drafted.categories(), true, json);
            rejected.computeIfAbsent(row.caseId(), first -> new ArrayList<>()).add(row);
        }
    }

    Collection<Row> accepted() {
        return accepted.values();
    }

    List<Row> rejected() {
        return rejected.values().stream().flatMap(List::stream).toList();
    }

    /// Rejected answers of the same case.
    List<Row> rejectedOf(Row row) {
        return rejected.getOrDefault(row.caseId(), List.of());
    }

    long group(Row row) {
        return neighbours.group(row.candidate().member());
    }

    SortedMap<String, Long> leftOut() {
        return leftOut;
    }

    private void take(Tuple tuple, ConsumerRecord<byte[], byte[]> record) throws IOException {
        Optional<String> reason =
                selection.leavesOut(tuple.prompt(), tuple.categories(), tuple.draftedFrom(), time(record));
        if (reason.isEmpty() && !selection.isEnough(tuple.scores())) {
            reason = Optional.of("a score that is too low");
        }
        if (reason.isPresent()) {
            leaveOut(reason.get());
            return;
        }
        Optional<String> hindrance = rows.hindrance(Answered.of(tuple));
        hindrance.ifPresent(why -> leaveOut("not for trainers: " + why));
        Row row = row(Answered.of(tuple), tuple.prompt(), tuple.categories(), hindrance.isEmpty(), record.value());
        accepted.putIfAbsent(row.id(), row);
    }

    private boolean isTaken(Verdict verdict, ConsumerRecord<byte[], byte[]> record) {
        Case drafted = verdict.draft().drafted();
        return selection
                .leavesOut(
                        drafted.prompt(), drafted.categories(), verdict.draft().provenance(), time(record))
                .or(() -> rows.hindrance(Answered.of(verdict)))
                .isEmpty();
    }

    /// The stage that could not read a record either has said so; here it is only counted.
    private <T> @Nullable T read(ObjectReader reader, ConsumerRecord<byte[], byte[]> record) {
        try {
            T value = record.value() == null ? null : reader.readValue(record.value());
            if (value == null) {
                leaveOut(UNREADABLE);
            }
            return value;
        } catch (IOException unreadable) {
            leaveOut(UNREADABLE);
            return null;
        }
    }

    private void retract(@Nullable String tuple) {
        if (accepted.remove(tuple) != null) {
            leaveOut("retracted");
        }
    }

    private Row row(Answered answered, Prompt prompt, List<String> categories, boolean trainable, byte[] record)
            throws IOException {
        String category = categories.isEmpty() ? "unclassified" : categories.getFirst();
        Candidate candidate = new Candidate(
                answered.id(), neighbours.add(asked(prompt)), category + ": " + AnswerDecision.in(answered.cot()));
        return new Row(candidate, prompt.caseId().toString(), trainable, spool.append(record));
    }

    /// What the user asks; instructions before it may be the same for many prompts.
    private static String asked(Prompt prompt) {
        return prompt.messages().stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::content)
                .collect(Collectors.joining("\n"));
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private void leaveOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
    }

    /// What every value of the topic says of itself.
    ///
    /// @param tuple the tuple that it is about, where it is none itself
    private record Kind(String type, @Nullable String tuple) {}
}
