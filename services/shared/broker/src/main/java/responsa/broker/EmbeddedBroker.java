package responsa.broker;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.broker.BrokerStartException.Reason;

/// A broker that runs until it is closed. Threads: any; starting and closing block, for about a second each.
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DataDirectory data;
    private final Sockets sockets;
    private final Consumer<String> onFatal;
    private final String bootstrap;
    private final AtomicBoolean reported = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Node node;

    private EmbeddedBroker(DataDirectory data, Sockets sockets, Consumer<String> onFatal) {
        this.data = data;
        this.sockets = sockets;
        this.onFatal = onFatal;
        this.bootstrap = sockets.address(Sockets.CLIENTS);
        FatalExits.report(this, this::fatal);
        this.node = Node.on(data.log(), sockets, this::fatal);
    }

    /// Starts on any free port; what the broker cannot go on from goes to the log.
    ///
    /// @throws BrokerStartException if it cannot start
    public static EmbeddedBroker start(Path dataDir) {
        return start(dataDir, 0, message -> LOG.error("The embedded broker failed: {}", message));
    }

    /// Starts and returns when clients can use it.
    ///
    /// @param dataDir where its log is, or is to be
    /// @param port 0 means any free one
    /// @param onFatal told once, on a thread of the broker's, when the broker cannot go on (a full
    ///     disk); it is of no use afterwards, and all that it acknowledged is in the directory
    /// @throws BrokerStartException if it cannot start
    public static EmbeddedBroker start(Path dataDir, int port, Consumer<String> onFatal) {
        DataDirectory data = DataDirectory.claim(dataDir);
        try {
            EmbeddedBroker broker = new EmbeddedBroker(data, Sockets.bind(port), onFatal);
            broker.startup();
            return broker;
        } catch (BrokerStartException refused) {
            data.close();
            throw refused;
        }
    }

    private void startup() {
        try {
            node.startup();
        } catch (RuntimeException refused) {
            close();
            throw new BrokerStartException(Reason.KAFKA, data.complaint(refused.toString()), refused);
        }
    }

    private void fatal(String what) {
        if (!closed.get() && reported.compareAndSet(false, true)) {
            onFatal.accept(data.complaint(what));
        }
    }

    /// Where clients find it, as `127.0.0.1:port`.
    public String bootstrap() {
        return bootstrap;
    }

    /// Ends it cleanly, so that the next start need not check the log. A second call does nothing.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            node.shutdown();
            sockets.close();
            FatalExits.forget(this);
            data.close();
        }
    }
}
