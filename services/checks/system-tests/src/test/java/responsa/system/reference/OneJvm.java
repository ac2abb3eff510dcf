package responsa.system.reference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import responsa.broker.EmbeddedBroker;
import responsa.classifier.config.ClassifierSettings;
import responsa.classifier.worker.ClassifierService;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.worker.DrafterService;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.JudgeService;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.model.OpenAiModels;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.topology.ScreenerService;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.system.settled.Books;
import responsa.system.settled.Standing;
import responsa.topics.creation.TopicCreation;
import responsa.topics.declared.Topic;
import responsa.topics.declared.TopicDeclarations;
import responsa.topics.declared.Topics;

/// All stages between intake and the dataset in this JVM, over what another run's intake wrote. Nothing is killed, and
/// the scripted model answers at once.
public final class OneJvm {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<Topic<?, ?>> WRITTEN_BY_INTAKE = List.of(Topics.SPECS, Topics.RECIPES, Topics.PROMPTS);

    private final Path folder;
    private final Map<String, Object> kafka;
    private final Models models;

    private OneJvm(Path folder, Map<String, Object> kafka, Models models) {
        this.folder = folder;
        this.kafka = kafka;
        this.models = models;
    }

    /// Runs what stands in the topics of intake at another broker, and gives what comes of it.
    ///
    /// @param other `host:port`
    /// @param submitted how many lines were sent to that intake
    public static Standing rerun(String other, long submitted, Path folder) throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
                ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard());
                Models models =
                        OpenAiModels.start(endpoints(model.url()), "reference", meters(), InstantSource.system())) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            TopicCreation.create(kafka, TopicDeclarations.bundled(), PATIENCE, why -> {});
            copy(other, broker.bootstrap());
            return new OneJvm(folder, kafka, models).settled(broker.bootstrap(), submitted);
        }
    }

    private Standing settled(String bootstrap, long submitted) throws InterruptedException {
        List<RunningService> services = new ArrayList<>();
        try {
            services.add(ScreenerService.start(settings(ScreenerSettings.class, "screener"), environment()));
            services.add(ClassifierService.start(settings(ClassifierSettings.class), models, environment()));
            services.add(DrafterService.start(settings(DrafterSettings.class), models, environment()));
            services.add(JudgeService.start(settings(JudgeSettings.class), models, environment()));
            services.add(RouterService.start(settings(RouterSettings.class, "router"), environment()));
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(
                            () -> Standing.at(bootstrap),
                            standing -> Books.of(submitted, standing).inFlight() == 0);
        } finally {
            services.reversed().forEach(RunningService::close);
        }
    }

    private static <T> T settings(Class<T> mapping) {
        return Settings.of(mapping, Map.of());
    }

    private <T> T settings(Class<T> mapping, String service) {
        return Settings.of(
                mapping,
                Map.of(
                        "responsa.%s.state-dir".formatted(service),
                        folder.resolve("state").toString()));
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(kafka, meters(), InstantSource.system());
    }

    private static MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private static ModelsSettings endpoints(String url) {
        return Settings.of(
                ModelsSettings.class,
                Map.of("responsa.models.endpoints[0].model", "default", "responsa.models.endpoints[0].url", url));
    }

    private static void copy(String from, String to) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", to, "max.request.size", 16 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            WRITTEN_BY_INTAKE.stream()
                    .flatMap(topic -> read(from, topic))
                    .forEach(found -> producer.send(new ProducerRecord<>(
                            found.topic(), found.partition(), found.key(), found.value(), found.headers())));
            producer.flush();
        }
    }

    private static Stream<ConsumerRecord<byte[], byte[]>> read(String bootstrap, Topic<?, ?> topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found.stream();
        }
    }
}
