package responsa.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.server.ServerSocketFactory;
import responsa.broker.BrokerStartException.Reason;

/// The two sockets, bound before Kafka starts: so a taken port is known at once, and a free one cannot be
/// lost between choosing and binding it.
final class Sockets implements ServerSocketFactory, AutoCloseable {
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";
    static final String HOST = "127.0.0.1";

    private final Map<String, ServerSocketChannel> bound = new HashMap<>();

    private Sockets() {}

    /// @param port for clients; 0 means any free one
    static Sockets bind(int port) {
        Sockets sockets = new Sockets();
        try {
            sockets.bind(CLIENTS, port);
            sockets.bind(CONTROLLER, 0);
            return sockets;
        } catch (BindException taken) {
            sockets.close();
            throw new BrokerStartException(
                    Reason.PORT_TAKEN,
                    "%s:%d: port is taken; stop what listens there, or give another port.".formatted(HOST, port),
                    taken);
        } catch (IOException failed) {
            sockets.close();
            throw new BrokerStartException(
                    Reason.KAFKA, "%s:%d: cannot listen (%s)".formatted(HOST, port, failed), failed);
        }
    }

    private void bind(String listener, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        bound.put(listener, channel);
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(HOST, port));
    }

    int port(String listener) {
        ServerSocketChannel channel = bound.get(listener);
        if (channel == null) {
            throw new IllegalArgumentException("no listener is called " + listener);
        }
        return channel.socket().getLocalPort();
    }

    /// As clients are told it, `127.0.0.1:port`.
    String address(String listener) {
        return HOST + ":" + port(listener);
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBufferBytes) throws IOException {
        ServerSocketChannel channel = bound.get(listener);
        if (channel == null || !channel.isOpen()) {
            throw new IOException("listener %s is not bound".formatted(listener));
        }
        if (receiveBufferBytes > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBufferBytes);
        }
        return channel;
    }

    @Override
    public void close() {
        for (ServerSocketChannel channel : bound.values()) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // Kafka closes its listeners too; whoever comes second finds them closed.
            }
        }
    }
}
