package responsa.scripted.server;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Tally;

/// Takes every request: reads its body within the limit, and hands it to whom it concerns.
///
/// A fault of this program's own answers with 500 and goes to the log; the server goes on.
///
/// Threads: the event loop.
public final class Router implements Handler<HttpServerRequest> {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final ChatEndpoint chat;
    private final Admin admin;
    private final Tally tally;
    private final int maxRequestBytes;
    private final byte @Nullable [] authorization;

    /// @param maxRequestBytes of a body; past it, 413
    /// @param apiKey that calls below `/v1/` must bear; none is asked for without it
    public Router(ChatEndpoint chat, Tally tally, int maxRequestBytes, @Nullable String apiKey) {
        this.chat = chat;
        this.admin = new Admin(chat, tally);
        this.tally = tally;
        this.maxRequestBytes = maxRequestBytes;
        this.authorization = apiKey == null ? null : ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(HttpServerRequest http) {
        http.response().putHeader("X-Stand-In", "responsa-scripted");
        Buffer body = Buffer.buffer();
        http.handler(part -> {
            if (body.length() <= maxRequestBytes) {
                body.appendBuffer(part);
            }
            if (body.length() > maxRequestBytes && !http.response().ended()) {
                refuseSize(http);
            }
        });
        http.endHandler(read -> {
            if (!http.response().ended()) {
                guarded(http, body);
            }
        });
    }

    private void guarded(HttpServerRequest http, Buffer body) {
        try {
            route(http, body);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the scripted model failed on " + http.method() + " request", bug);
            if (http.response().headWritten()) {
                http.connection().close();
            } else {
                String fault =
                        "the scripted model has a fault: " + bug.getClass().getSimpleName();
                Replies.error(http.response(), 500, "bug", "", fault);
            }
        }
    }

    private void route(HttpServerRequest http, Buffer body) {
        HttpServerResponse response = http.response();
        String path = http.path();
        if (path.startsWith("/v1/") && !mayAsk(http)) {
            Replies.error(response, 401, "invalid_api_key", "", "the key is missing or another one");
        } else if (path.startsWith("/admin/")) {
            admin.handle(http, body);
        } else if (path.equals("/v1/chat/completions") && http.method() == HttpMethod.POST) {
            chat.complete(http, body);
        } else if (path.equals("/v1/models") && http.method() == HttpMethod.GET) {
            chat.models(response);
        } else if (path.equals("/health") && http.method() == HttpMethod.GET) {
            Replies.json(response, 200, Map.of("status", "UP", "stand_in", true));
        } else {
            Replies.error(
                    response,
                    404,
                    "not_found",
                    "",
                    "there is GET /v1/models, POST /v1/chat/completions, GET /health and /admin/");
        }
    }

    private boolean mayAsk(HttpServerRequest http) {
        if (authorization == null) {
            return true;
        }
        byte[] given = http.headers().contains("Authorization")
                ? http.getHeader("Authorization").getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        return MessageDigest.isEqual(authorization, given);
    }

    private void refuseSize(HttpServerRequest http) {
        tally.unreadable();
        http.response().putHeader("Connection", "close");
        Replies.error(
                http.response(),
                413,
                "request_too_large",
                "",
                "the body is larger than %d bytes".formatted(maxRequestBytes));
        http.response().endHandler(sent -> http.connection().close());
    }
}
