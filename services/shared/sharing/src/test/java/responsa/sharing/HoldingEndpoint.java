package responsa.sharing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// An endpoint that answers no call until the test lets it go. Threads: any.
final class HoldingEndpoint implements AutoCloseable {
    private static final String ANSWER = """
            {"model": "held", "choices": [{"index": 0, "message": {"content": "Yes."}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 1, "completion_tokens": 1}}""";

    private final HttpServer server;
    private final List<Held> held = new ArrayList<>();

    private HoldingEndpoint(HttpServer server) {
        this.server = server;
    }

    static HoldingEndpoint start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HoldingEndpoint endpoint = new HoldingEndpoint(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", endpoint::answer);
        server.start();
        return endpoint;
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    /// Calls that it has whose text contains a word.
    synchronized int has(String word) {
        return (int) held.stream().filter(call -> call.text().contains(word)).count();
    }

    /// Answers the calls that it has now.
    synchronized void letGo() {
        held.forEach(call -> call.gate().countDown());
        held.clear();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Held call = new Held(text, new CountDownLatch(1));
        synchronized (this) {
            held.add(call);
        }
        try {
            call.gate().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private record Held(String text, CountDownLatch gate) {}
}
