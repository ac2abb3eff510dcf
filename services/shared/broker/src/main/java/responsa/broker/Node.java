package responsa.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.broker.BrokerStartException.Reason;

/// Kafka's broker and controller, as Kafka's own server puts them together, with our sockets and our way of
/// failing.
final class Node {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final String CLUSTER = "responsa-embedded";
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private Node(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /// Formats the directory where that was not done yet.
    ///
    /// @throws BrokerStartException if the directory is no broker's, or a newer one's
    static Node on(Path log, Sockets sockets, Consumer<String> fatal) {
        try {
            format(log.toString());
            return assemble(log, sockets, fatal);
        } catch (Exception refused) { // Kafka declares no narrower one
            throw new BrokerStartException(
                    Reason.DATA_UNUSABLE,
                    "%s: no log of a broker can be opened here (%s)".formatted(log, refused),
                    refused);
        }
    }

    private static Node assemble(Path log, Sockets sockets, Consumer<String> fatal) throws Exception {
        KafkaConfig config = NodeSettings.of(log, sockets);
        MetaPropertiesEnsemble properties = new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(log.toString()))
                .addMetadataLogDir(log.toString())
                .load();
        SharedServer shared = new SharedServer(
                config,
                properties,
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                (name, isFatal, action) -> faults(name, isFatal, action, fatal),
                sockets);
        return new Node(
                new ControllerServer(
                        shared, KafkaRaftServer.configSchema(), new BootstrapDirectory(log.toString()).read()),
                new BrokerServer(shared));
    }

    private static void format(String log) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NodeSettings.NODE)
                .setClusterId(CLUSTER)
                .setControllerListenerName(Sockets.CONTROLLER)
                .setMetadataLogDirectory(log)
                .addDirectory(log)
                .setIgnoreFormatted(true)
                .run();
    }

    private static FaultHandler faults(String name, boolean isFatal, Runnable action, Consumer<String> fatal) {
        return (message, cause) -> {
            LOG.error("{}: {}", name, message, cause);
            action.run();
            if (isFatal) {
                fatal.accept(name + ": " + message);
            }
            return new IllegalStateException(name + ": " + message, cause);
        };
    }

    void startup() {
        controller.startup();
        Predecessor.forget(controller);
        broker.startup();
    }

    void shutdown() {
        broker.shutdown(SHUTDOWN);
        controller.shutdown();
    }
}
