package responsa.screener.topology;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
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
    static final Sink<PromptId, Prompt> SCREENED = new Sink<>("to-screened", Topics.SCREENED);
    static final Sink<PromptId, Rejection> REJECTED = new Sink<>("to-rejected", Topics.REJECTED);
    static final Sink<CaseId, Outcome> OUTCOMES = new Sink<>("to-outcomes", Topics.OUTCOMES);
    static final Sink<byte[], byte[]> DEAD = new Sink<>("to-dead-letters", Topics.deadLetters(NAME));

    private static final String SOURCE = "from-prompts";
    private static final String SCREEN = "screen";

    private ScreenerTopology() {}

    static StreamsStage stage(RecordCounters counters) {
        String input = Topics.PROMPTS.name();
        return new StreamsStage(NAME, topology(counters), Set.of(input), Set.of(input, Topics.SCREENED.name()));
    }

    static Topology topology(RecordCounters counters) {
        Topology topology = new Topology();
        topology.addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.PROMPTS.name());
        topology.addProcessor(SCREEN, () -> new ScreenProcessor(counters), SOURCE);
        topology.addStateStore(seen(), SCREEN);
        SCREENED.addTo(topology, SCREEN);
        REJECTED.addTo(topology, SCREEN);
        OUTCOMES.addByKey(topology, SCREEN);
        DEAD.addTo(topology, SCREEN);
        return topology;
    }

    private static StoreBuilder<KeyValueStore<byte[], Long>> seen() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(SEEN), Serdes.ByteArray(), Serdes.Long())
                .withLoggingEnabled(Map.of());
    }
}
