package responsa.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;

/// Kafka's own settings for one node that lives beside its clients: one replica of everything, little
/// memory, sessions as short as the stages want them.
final class NodeSettings {
    static final int NODE = 1;
    private static final int RECORD_BYTES = 16 << 20;
    private static final int OVERHEAD_BYTES = 64 << 10;

    private NodeSettings() {}

    static KafkaConfig of(Path log, Sockets sockets) {
        Map<String, String> all = new HashMap<>(identity(log, sockets));
        all.putAll(SINGLE_REPLICA);
        all.putAll(SIZES);
        all.putAll(TIMES);
        return new KafkaConfig(all, false);
    }

    private static Map<String, String> identity(Path log, Sockets sockets) {
        String controller = sockets.address(Sockets.CONTROLLER);
        String clients = sockets.address(Sockets.CLIENTS);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + controller,
                "listeners",
                "%s://%s,%s://%s".formatted(Sockets.CLIENTS, clients, Sockets.CONTROLLER, controller),
                "advertised.listeners",
                "%s://%s".formatted(Sockets.CLIENTS, clients),
                "listener.security.protocol.map",
                "%s:PLAINTEXT,%s:PLAINTEXT".formatted(Sockets.CLIENTS, Sockets.CONTROLLER),
                "inter.broker.listener.name",
                Sockets.CLIENTS,
                "controller.listener.names",
                Sockets.CONTROLLER,
                "log.dirs",
                log.toString(),
                "auto.create.topics.enable",
                "false");
    }

    private static final Map<String, String> SINGLE_REPLICA = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "6",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "6",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1");

    private static final Map<String, String> SIZES = Map.of(
            "message.max.bytes", Integer.toString(RECORD_BYTES + OVERHEAD_BYTES),
            "socket.request.max.bytes", Integer.toString(8 * RECORD_BYTES),
            "log.cleaner.dedupe.buffer.size", Integer.toString(RECORD_BYTES),
            "num.network.threads", "2",
            "num.io.threads", "4",
            "num.replica.fetchers", "1",
            "background.threads", "4");

    /// The node's session never ends: nobody could take over, and a process that stood still for longer would lose
    /// the leaders of all its partitions, under which Kafka 4.3 drops what is left to finish of transactions
    /// (KAFKA-20734).
    private static final Map<String, String> TIMES = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000",
            "group.consumer.min.session.timeout.ms", "1000",
            "group.consumer.session.timeout.ms", "10000",
            "group.consumer.min.heartbeat.interval.ms", "500",
            "group.consumer.heartbeat.interval.ms", "3000",
            "broker.session.timeout.ms", Integer.toString(Integer.MAX_VALUE),
            "broker.heartbeat.interval.ms", "500");
}
