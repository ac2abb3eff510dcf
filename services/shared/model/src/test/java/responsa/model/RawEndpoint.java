package responsa.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An endpoint on a socket of its own, that does byte by byte what a test says: one reaction for each request, in
/// their order. Asked more often than the test foresaw, it answers 400, which ends the call.
final class RawEndpoint implements AutoCloseable {
    private static final Reaction UNFORESEEN =
            talk -> talk.send("HTTP/1.1 400 Unforeseen\r\ncontent-length: 0\r\n\r\n");

    private static final int BACKLOG = 1_024;

    private final ServerSocket server;
    private final Thread accepting;
    private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Request> inquiries = new CopyOnWriteArrayList<>();
    private volatile Reaction otherwise;
    private volatile Reaction models = talk -> talk.send("HTTP/1.1 404 None\r\ncontent-length: 0\r\n\r\n");

    private RawEndpoint(int port, Reaction always) {
        otherwise = always;
        try {
            server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    static RawEndpoint start() {
        return new RawEndpoint(0, UNFORESEEN);
    }

    /// On the port that another one had, where calls may be waiting for it.
    static RawEndpoint startAt(int port, Reaction always) {
        return new RawEndpoint(port, always);
    }

    RawEndpoint reacting(Reaction... inTurn) {
        reactions.addAll(List.of(inTurn));
        return this;
    }

    /// What it does when the reactions in turn are used up.
    RawEndpoint otherwise(Reaction always) {
        otherwise = always;
        return this;
    }

    /// What it does when it is asked for its models; 404 unless a test says otherwise.
    RawEndpoint models(Reaction always) {
        models = always;
        return this;
    }

    /// Requests for its models, which are none of [#requests].
    List<Request> inquiries() {
        return inquiries;
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(port());
    }

    List<Request> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    /// Ends it. The socket listens until the thread that accepts has seen that it is closed.
    @Override
    public void close() {
        try {
            server.close();
            accepting.join();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException unfinished) {
            throw new UncheckedIOException(unfinished);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                if (request.head().startsWith("GET ")) {
                    inquiries.add(request);
                    models.react(new Talk(request, socket));
                    continue;
                }
                requests.add(request);
                Reaction next = reactions.poll();
                (next == null ? otherwise : next).react(new Talk(request, socket));
            }
        } catch (IOException goneAway) {
            // The client closed its end, which some tests are about.
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        String fields = head.toString();
        int at = fields.toLowerCase(Locale.ROOT).indexOf("content-length:");
        int length = at < 0
                ? 0
                : Integer.parseInt(
                        fields.substring(at + 15, fields.indexOf('\r', at)).strip());
        return new Request(fields, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /// @param head request line and header fields, as they came
    record Request(String head, String body) {}

    /// What is done for one request.
    interface Reaction {
        void react(Talk talk) throws IOException, InterruptedException;
    }

    /// One request, and the connection that it came over.
    record Talk(Request request, Socket socket) {

        void send(String raw) throws IOException {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /// Waits until the client has closed the connection.
        void awaitClosing() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        }

        /// Lets time go by, unless the client closes the connection.
        void pause(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                socket.getInputStream().read();
            } catch (SocketTimeoutException over) {
                socket.setSoTimeout(0);
            }
        }

        /// Ends the connection by a reset.
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
