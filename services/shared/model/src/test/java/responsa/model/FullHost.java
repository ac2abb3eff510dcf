package responsa.model;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// A host that answers no request for a connection: nobody accepts, and the queue of its socket is full.
final class FullHost implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 20;
    private static final int PATIENCE_MILLIS = 300;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queue = new ArrayList<>();

    private FullHost() throws IOException {}

    static FullHost start() throws IOException {
        FullHost host = new FullHost();
        while (host.takesAnother()) {
            if (host.queue.size() > MOST_CONNECTIONS) {
                throw new AssertionError("the queue of a socket cannot be filled here");
            }
        }
        return host;
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queue) {
            socket.close();
        }
        server.close();
    }

    private boolean takesAnother() throws IOException {
        Socket socket = new Socket();
        queue.add(socket);
        try {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }
}
