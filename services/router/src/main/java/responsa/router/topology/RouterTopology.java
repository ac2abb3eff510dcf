package responsa.router.topology;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import responsa.router.domain.revision.Revised;
import responsa.streams.recipe.Recipes;
import responsa.streams.record.Outgoing;
import responsa.streams.record.Sink;
import responsa.streams.service.StreamsStage;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.json.JsonSerde;
import responsa.topics.record.Allocation;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Grant;
import responsa.topics.record.Outcome;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// The router's topology; all names in it are ours, since stores and their changelogs are called by them.
///
/// Two parts, joined by topics: cases are routed in as many tasks as there are partitions, and one task allocates.
/// Between them go claims and grants of a few hundred bytes; the verdicts stay where they are.
final class RouterTopology {
    static final String NAME = "router";
    static final String STANDINGS = "standings";
    static final String DAYS = "standing-days";
    static final String HELD = "held-verdicts";
    static final String REVISED = "revised-tuples";
    static final String CONTROLS = "controls";
    static final String ALLOCATED = "allocated";
    static final String WAITING = "waiting-claims";
    static final String ANSWERED = "answered-claims";
    static final String ANSWERED_DAYS = "answered-days";
    static final Sink<PromptId, DatasetRecord> DATASET = new Sink<>("to-dataset", Topics.DATASET);
    static final Sink<PromptId, Rejection> REJECTED = new Sink<>("to-rejected", Topics.REJECTED);
    static final Sink<PromptId, Verdict> UNDECIDED = new Sink<>("to-undecided", Topics.UNDECIDED);
    static final Sink<PromptId, CaseRecord> REDRAFTS = new Sink<>("to-cases", Topics.CASES);
    static final Sink<CaseId, Outcome> OUTCOMES = new Sink<>("to-outcomes", Topics.OUTCOMES);
    static final Sink<byte[], byte[]> DEAD = new Sink<>("to-dead-letters", Topics.deadLetters(NAME));
    static final Sink<CaseId, Claim> CLAIMS = new Sink<>("to-claims", Topics.CLAIMS);
    static final Sink<PromptId, Grant> GRANTS = new Sink<>("to-grants", Topics.GRANTS);
    static final Sink<String, Allocation> ALLOCATIONS = new Sink<>("to-allocations", Topics.ALLOCATIONS);

    private static final String SOURCE = "from-verdicts";
    private static final String GRANTED = "from-grants";
    private static final String ROUTE = "route";
    private static final String CLAIMED = "from-claims";
    private static final String CONTROLLED = "from-controls";
    private static final String ALLOCATE = "allocate";
    private static final String RECORD_BYTES = Integer.toString(16 << 20);

    private RouterTopology() {}

    /// @param limited whether the recipe of this id has limits now
    static StreamsStage stage(Recipes recipes, Predicate<String> limited, Deadline deadline, RouterCounters counters) {
        String input = Topics.VERDICTS.name();
        String grants = Topics.GRANTS.name();
        String claims = Topics.CLAIMS.name();
        String controls = Topics.CONTROLS.name();
        return new StreamsStage(
                NAME,
                topology(recipes, limited, deadline, counters),
                Set.of(input, grants, claims, controls),
                Set.of(input, grants, Topics.CASES.name()),
                Set.of(claims, controls, Topics.ALLOCATIONS.name()));
    }

    static Topology topology(Recipes recipes, Predicate<String> limited, Deadline deadline, RouterCounters counters) {
        Topology topology = new Topology();
        route(topology, recipes, limited, deadline, counters);
        allocate(topology, deadline);
        return topology;
    }

    private static void route(
            Topology topology, Recipes recipes, Predicate<String> limited, Deadline deadline, RouterCounters counters) {
        source(topology, SOURCE, Topics.VERDICTS.name());
        source(topology, GRANTED, Topics.GRANTS.name());
        topology.addProcessor(ROUTE, () -> router(recipes, limited, deadline, counters), SOURCE, GRANTED);
        topology.addStateStore(store(STANDINGS, Serdes.ByteArray(), JsonSerde.of(KeptStanding.class)), ROUTE);
        topology.addStateStore(store(DAYS, Serdes.ByteArray(), Serdes.ByteArray()), ROUTE);
        topology.addStateStore(store(HELD, Serdes.ByteArray(), Serdes.ByteArray()), ROUTE);
        topology.addStateStore(store(REVISED, Serdes.ByteArray(), JsonSerde.of(Revised.class)), ROUTE);
        DATASET.addTo(topology, ROUTE);
        REJECTED.addTo(topology, ROUTE);
        UNDECIDED.addTo(topology, ROUTE);
        REDRAFTS.addTo(topology, ROUTE);
        OUTCOMES.addByKey(topology, ROUTE);
        DEAD.addTo(topology, ROUTE);
        CLAIMS.addTo(topology, ROUTE);
    }

    private static void allocate(Topology topology, Deadline deadline) {
        source(topology, CLAIMED, Topics.CLAIMS.name());
        source(topology, CONTROLLED, Topics.CONTROLS.name());
        topology.addProcessor(ALLOCATE, () -> allocator(deadline), CLAIMED, CONTROLLED);
        topology.addStateStore(store(CONTROLS, Serdes.String(), JsonSerde.of(Control.class)), ALLOCATE);
        topology.addStateStore(
                store(ALLOCATED, Serdes.String(), JsonSerde.of(Allocation.class))
                        .withCachingEnabled(),
                ALLOCATE);
        topology.addStateStore(store(WAITING, Serdes.ByteArray(), JsonSerde.of(Claim.class)), ALLOCATE);
        topology.addStateStore(store(ANSWERED, Serdes.ByteArray(), JsonSerde.of(Grant.class)), ALLOCATE);
        topology.addStateStore(store(ANSWERED_DAYS, Serdes.ByteArray(), Serdes.ByteArray()), ALLOCATE);
        GRANTS.addTo(topology, ALLOCATE);
        ALLOCATIONS.addTo(topology, ALLOCATE);
    }

    private static void source(Topology topology, String name, String topic) {
        topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
    }

    private static Processor<byte[], byte[], byte[], Outgoing> router(
            Recipes recipes, Predicate<String> limited, Deadline deadline, RouterCounters counters) {
        return new RouteProcessor(recipes, limited, deadline, counters);
    }

    private static Processor<byte[], byte[], byte[], Outgoing> allocator(Deadline deadline) {
        return new AllocateProcessor(deadline);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, RECORD_BYTES));
    }
}
