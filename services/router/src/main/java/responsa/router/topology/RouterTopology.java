package responsa.router.topology;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import responsa.streams.recipe.Recipes;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Sink;
import responsa.streams.service.StreamsStage;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Outcome;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// The router's topology; all names in it are ours, since stores and their changelogs are called by them.
final class RouterTopology {
    static final String NAME = "router";
    static final String STANDINGS = "standings";
    static final String HELD = "held-verdicts";
    static final Sink<PromptId, DatasetRecord> DATASET = new Sink<>("to-dataset", Topics.DATASET);
    static final Sink<PromptId, Rejection> REJECTED = new Sink<>("to-rejected", Topics.REJECTED);
    static final Sink<PromptId, Verdict> UNDECIDED = new Sink<>("to-undecided", Topics.UNDECIDED);
    static final Sink<PromptId, CaseRecord> REDRAFTS = new Sink<>("to-cases", Topics.CASES);
    static final Sink<CaseId, Outcome> OUTCOMES = new Sink<>("to-outcomes", Topics.OUTCOMES);
    static final Sink<byte[], byte[]> DEAD = new Sink<>("to-dead-letters", Topics.deadLetters(NAME));

    private static final String SOURCE = "from-verdicts";
    private static final String ROUTE = "route";
    private static final String RECORD_BYTES = Integer.toString(16 << 20);

    private RouterTopology() {}

    static StreamsStage stage(Recipes recipes, RouterCounters counters) {
        String input = Topics.VERDICTS.name();
        return new StreamsStage(NAME, topology(recipes, counters), Set.of(input), Set.of(input, Topics.CASES.name()));
    }

    static Topology topology(Recipes recipes, RouterCounters counters) {
        Topology topology = new Topology();
        topology.addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.VERDICTS.name());
        topology.addProcessor(ROUTE, () -> processor(recipes, counters), SOURCE);
        topology.addStateStore(store(STANDINGS, JsonSerde.of(KeptStanding.class)), ROUTE);
        topology.addStateStore(store(HELD, Serdes.ByteArray()), ROUTE);
        DATASET.addTo(topology, ROUTE);
        REJECTED.addTo(topology, ROUTE);
        UNDECIDED.addTo(topology, ROUTE);
        REDRAFTS.addTo(topology, ROUTE);
        OUTCOMES.addByKey(topology, ROUTE);
        DEAD.addTo(topology, ROUTE);
        return topology;
    }

    private static Processor<byte[], byte[], byte[], Outgoing> processor(Recipes recipes, RouterCounters counters) {
        return new RouteProcessor(recipes, counters);
    }

    private static <V> StoreBuilder<KeyValueStore<byte[], V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.ByteArray(), values)
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, RECORD_BYTES));
    }
}
