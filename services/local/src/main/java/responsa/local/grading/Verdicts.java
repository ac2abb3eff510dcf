package responsa.local.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topics;
import responsa.topics.record.Failure;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Writes the verdicts of a run that has settled: one file for each partition of the topic of verdicts, every row once.
///
/// Of several verdicts on a row the first counts, as for the router. Threads: one.
public final class Verdicts {
    private static final Duration POLL = Duration.ofMillis(200);

    private final GivenRows rows;
    private final Recipe recipe;
    private final VerdictRow.Basis basis;
    private final Set<Long> written = new HashSet<>();

    public Verdicts(GivenRows rows, Spec spec, Recipe recipe) {
        this.rows = rows;
        this.recipe = recipe;
        this.basis = VerdictRow.Basis.of(spec, recipe);
    }

    /// Reads the topic to its end and writes the files.
    ///
    /// @param kafka client properties
    /// @param out the run's output
    /// @return how many rows got no verdict; none, once every case has settled
    /// @throws IOException if a file cannot be written
    public long write(Map<String, Object> kafka, Path out) throws IOException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = Topics.VERDICTS.name();
            for (int partition = 0; partition < consumer.partitionsFor(topic).size(); partition++) {
                write(consumer, new TopicPartition(topic, partition), out.resolve(GateCheck.FOLDER));
            }
        }
        return rows.count() - written.size();
    }

    private void write(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, Path folder)
            throws IOException {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        long end = consumer.endOffsets(alone).get(partition);
        try (VerdictFile file = VerdictFile.begin(folder, "verdicts-%d.jsonl".formatted(partition.partition()))) {
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    write(Topics.VERDICTS.values().deserializer().deserialize(found.topic(), found.value()), file);
                }
            }
            file.finish();
        }
    }

    private void write(@Nullable VerdictRecord record, VerdictFile file) throws IOException {
        switch (record) {
            case null -> {}
            case Verdict verdict -> {
                Prompt prompt = verdict.draft().drafted().prompt();
                if (isOurs(prompt)) {
                    GivenRows.Place place =
                            rows.of(prompt.id()).get(verdict.draft().sampleIndex());
                    if (written.add(place.line())) {
                        file.write(VerdictRow.of(place.id(), verdict, recipe));
                    }
                }
            }
            case Failure failure -> {
                if (failure.prompt() != null && isOurs(failure.prompt())) {
                    failed(failure, rows.of(failure.prompt().id()), file);
                }
            }
        }
    }

    private void failed(Failure failure, List<GivenRows.Place> ofPrompt, VerdictFile file) throws IOException {
        Integer sample = failure.sampleIndex();
        for (GivenRows.Place place : sample == null ? ofPrompt : ofPrompt.subList(sample, sample + 1)) {
            if (written.add(place.line())) {
                file.write(VerdictRow.of(place.id(), failure, basis));
            }
        }
    }

    /// On a cluster that others share their verdicts stand in the same topic.
    private boolean isOurs(Prompt prompt) {
        return prompt.recipe().equals(recipe.ref())
                && prompt.spec().equals(basis.spec())
                && !rows.of(prompt.id()).isEmpty();
    }
}
