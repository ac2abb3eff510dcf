package responsa.screener.topology;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Sink;
import responsa.streams.service.RecordCounters;
import responsa.streams.service.StreamsStage;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

/// The screener's topology; all names in it are ours, since stores and their changelogs are called by them.
final class ScreenerTopology {
    static final String NAME = "screener";
    static final String SEEN = "seen-cases";
    static final String BANDS = "band-shelves";
    static final String KNOWN = "fingerprints";
    static final String WAITING = "waiting";
    static final String RECORDS = "waiting-records";
    static final Sink<PromptId, Prompt> SCREENED = new Sink<>("to-screened", Topics.SCREENED);
    static final Sink<PromptId, Rejection> REJECTED = new Sink<>("to-rejected", Topics.REJECTED);
    static final Sink<CaseId, Outcome> OUTCOMES = new Sink<>("to-outcomes", Topics.OUTCOMES);
    static final Sink<byte[], byte[]> DEAD = new Sink<>("to-dead-letters", Topics.deadLetters(NAME));
    static final Sink<byte[], byte[]> EXCHANGE = new Sink<>("to-exchange", Topics.exchange());

    private static final String PROMPTS = "from-prompts";
    private static final String MESSAGES = "from-exchange";
    private static final String SCREEN = "screen";
    private static final String RECORD_BYTES = Integer.toString(16 << 20);

    private ScreenerTopology() {}

    static StreamsStage stage(Yardstick yardstick, RecordCounters counters) {
        Set<String> inputs = Set.of(Topics.PROMPTS.name(), Topics.exchange().name());
        Set<String> alike = Set.of(Topics.PROMPTS.name(), Topics.exchange().name(), Topics.SCREENED.name());
        AtomicInteger partitions = new AtomicInteger();
        Topology topology = topology(yardstick, counters, partitions::get);
        Set<String> passing = Set.of(Topics.exchange().name());
        return new StreamsStage(NAME, topology, inputs, alike, Set.of(), passing, partitions::set);
    }

    /// @param partitions of the exchange; asked when a task begins
    static Topology topology(Yardstick yardstick, RecordCounters counters, IntSupplier partitions) {
        Topology topology = new Topology();
        topology.addSource(PROMPTS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.PROMPTS.name());
        // A task takes the record with the lowest time. Messages go first, or a backlog of prompts would all have to
        // come in before one of them is decided.
        topology.addSource(
                AutoOffsetReset.earliest(),
                MESSAGES,
                (message, before) -> 0,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.exchange().name());
        topology.addProcessor(SCREEN, () -> processor(yardstick, counters, partitions), PROMPTS, MESSAGES);
        topology.addStateStore(seen(), SCREEN);
        topology.addStateStore(store(BANDS), SCREEN);
        topology.addStateStore(store(KNOWN), SCREEN);
        // It changes with every message, mostly within one transaction: the cache writes it once.
        topology.addStateStore(store(WAITING).withCachingEnabled(), SCREEN);
        topology.addStateStore(store(RECORDS), SCREEN);
        SCREENED.addTo(topology, SCREEN);
        REJECTED.addTo(topology, SCREEN);
        OUTCOMES.addByKey(topology, SCREEN);
        EXCHANGE.addTo(topology, SCREEN);
        DEAD.addTo(topology, SCREEN);
        return topology;
    }

    private static Processor<byte[], byte[], byte[], Outgoing> processor(
            Yardstick yardstick, RecordCounters counters, IntSupplier partitions) {
        return new ScreenProcessor(yardstick, counters, partitions);
    }

    private static StoreBuilder<KeyValueStore<byte[], Long>> seen() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(SEEN), Serdes.ByteArray(), Serdes.Long())
                .withLoggingEnabled(Map.of());
    }

    private static StoreBuilder<KeyValueStore<byte[], byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, RECORD_BYTES));
    }
}
