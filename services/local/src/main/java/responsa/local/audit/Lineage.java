package responsa.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.local.export.Snapshot;
import responsa.local.input.UnusableInputException;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;

/// Follows one tuple, or one draft that became none, through the topics: every record of it, where it stands, when it
/// came, and what it cost.
public final class Lineage {
    private static final int LEAST_DIGITS = 8;
    private static final String LINE = "%-24s  %-38s  %-10s  %s";
    /// Where a record says which one it belongs to; the draft's id, but for what comes before the draft.
    private static final Map<String, String> BY_DRAFT = Map.of(
            Topics.DRAFTS.name(), "/id",
            Topics.PASSES.name(), "/draft_id",
            Topics.VERDICTS.name(), "/draft/id",
            Topics.DATASET.name(), "/id",
            Topics.REJECTED.name(), "/verdict/draft/id",
            Topics.UNDECIDED.name(), "/draft/id");
    private static final Map<String, String> BY_CASE = Map.of(
            Topics.PROMPTS.name(), "/case_id",
            Topics.SCREENED.name(), "/case_id",
            Topics.CASES.name(), "/prompt/case_id");
    private static final List<String> IN_ORDER = List.of(
            Topics.PROMPTS.name(),
            Topics.SCREENED.name(),
            Topics.CASES.name(),
            Topics.DRAFTS.name(),
            Topics.PASSES.name(),
            Topics.VERDICTS.name(),
            Topics.DATASET.name(),
            Topics.REJECTED.name(),
            Topics.UNDECIDED.name(),
            Topics.OUTCOMES.name());

    private final String wanted;
    private final Optional<Manifest> manifest;
    private final List<String> lines = new ArrayList<>();
    private final Tokens spent = new Tokens();
    private String draftId = "";
    private String caseId = "";
    private int attempt;
    private int partition = -1;

    private Lineage(String wanted, Optional<Manifest> manifest) {
        this.wanted = wanted;
        this.manifest = manifest;
    }

    /// The topics that are read.
    public static List<String> topics() {
        return IN_ORDER;
    }

    /// The records of a tuple, for people: time, `topic-partition@offset`, what it is, tokens.
    ///
    /// @param tuple its id, or how it begins
    /// @param manifest of the output that it may stand in
    /// @throws UnusableInputException if no draft has such an id
    public static List<String> of(String tuple, Snapshot snapshot, Optional<Manifest> manifest) throws IOException {
        if (!tuple.matches("[0-9a-f]{%d,64}".formatted(LEAST_DIGITS))) {
            throw new UnusableInputException("\"%s\" is no tuple id: 64 hexadecimal digits, or at least the first %d."
                    .formatted(tuple, LEAST_DIGITS));
        }
        Lineage lineage = new Lineage(tuple, manifest);
        snapshot.read(Topics.DRAFTS.name(), lineage::find);
        if (lineage.draftId.isEmpty()) {
            throw new UnusableInputException(
                    "%s: no draft of these topics has this id; is it another run's? --run names one.".formatted(tuple));
        }
        for (String topic : IN_ORDER) {
            lineage.follow(topic, snapshot);
        }
        lineage.lines.add("tokens: " + lineage.spent.text());
        return lineage.lines;
    }

    private void find(ConsumerRecord<byte[], byte[]> record) {
        JsonNode draft = json(record);
        if (draft.path("id").asText().startsWith(wanted)) {
            draftId = draft.path("id").asText();
            caseId = draft.at("/case/prompt/case_id").asText();
            attempt = draft.at("/case/attempt").asInt();
            partition = record.partition();
        }
    }

    /// All records of a prompt stand in partitions of one number; outcomes are keyed by their case.
    private void follow(String topic, Snapshot snapshot) throws IOException {
        if (topic.equals(Topics.OUTCOMES.name())) {
            snapshot.read(topic, this::show);
        } else {
            snapshot.read(new TopicPartition(topic, partition), this::show);
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record) {
        JsonNode value = json(record);
        if (!isOfIt(record, value)) {
            return;
        }
        String what = record.topic().replaceFirst("^responsa\\.", "");
        String type = value.path("type").asText();
        lines.add(LINE.formatted(
                Instant.ofEpochMilli(record.timestamp()),
                "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()),
                what,
                (type.isEmpty() ? "" : type + " ") + cost(record.topic(), value)));
        if (record.topic().equals(Topics.DATASET.name())) {
            shards(record);
        }
    }

    private boolean isOfIt(ConsumerRecord<byte[], byte[]> record, JsonNode value) {
        String topic = record.topic();
        if (topic.equals(Topics.OUTCOMES.name())) {
            return record.key() != null && new String(record.key(), StandardCharsets.UTF_8).equals(caseId);
        }
        if (BY_CASE.containsKey(topic)) {
            return value.at(BY_CASE.get(topic)).asText().equals(caseId)
                    && value.path("attempt").asInt() <= attempt;
        }
        return value.at(BY_DRAFT.get(topic)).asText().equals(draftId)
                || value.path("tuple").asText().equals(draftId);
    }

    /// A verdict carries all of its passes, those of the passes' topic too: there they are counted.
    private String cost(String topic, JsonNode value) {
        Tokens here = new Tokens();
        here.add(value.at("/classification/usage"));
        here.add(value.at("/provenance/call/usage"), topic.equals(Topics.DRAFTS.name()));
        here.add(value.at("/call/usage"));
        value.path("passes").forEach(pass -> here.add(pass.at("/call/usage"), topic.equals(Topics.VERDICTS.name())));
        if (List.of(Topics.CASES.name(), Topics.DRAFTS.name(), Topics.VERDICTS.name())
                .contains(topic)) {
            spent.add(here);
        }
        return here.text();
    }

    private void shards(ConsumerRecord<byte[], byte[]> record) {
        manifest.stream()
                .flatMap(found -> found.shards().stream())
                .filter(shard -> shard.topic().equals(record.topic())
                        && shard.partition() == record.partition()
                        && shard.firstOffset() <= record.offset()
                        && record.offset() <= shard.lastOffset())
                .flatMap(shard -> shard.files().stream())
                .map(ShardFile::path)
                .forEach(path -> lines.add(LINE.formatted("", path, "shard", "").stripTrailing()));
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? MissingNode.getInstance()
                    : Json.records().readTree(record.value());
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /// Tokens of calls.
    private static final class Tokens {
        private long prompt;
        private long completion;

        void add(JsonNode usage, boolean counts) {
            if (counts) {
                add(usage);
            }
        }

        void add(JsonNode usage) {
            prompt += usage.path("prompt").asLong();
            completion += usage.path("completion").asLong();
        }

        void add(Tokens more) {
            prompt += more.prompt;
            completion += more.completion;
        }

        String text() {
            return prompt + completion == 0 ? "" : "prompt %,d, completion %,d".formatted(prompt, completion);
        }
    }
}
