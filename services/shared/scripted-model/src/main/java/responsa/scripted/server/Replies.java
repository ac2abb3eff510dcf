package responsa.scripted.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import responsa.scripted.wire.Wire;

/// Replies that are no answer of the model.
final class Replies {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final String PAGE = "<!DOCTYPE html>\n<html><head><title>Welcome</title></head>"
            + "<body><h1>It works</h1><p>This page stands in for a proxy's. No model answers here.</p></body></html>\n";

    private Replies() {}

    /// A value as JSON, keys in snake case.
    static void json(HttpServerResponse response, int status, Object value) {
        try {
            response.setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Wire.JSON)
                    .end(Buffer.buffer(MAPPER.writeValueAsBytes(value)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("counts and scripts can be written as JSON", impossible);
        }
    }

    /// An error as the chat protocol has it.
    static void error(HttpServerResponse response, int status, String type, String field, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", field.isEmpty() ? null : field);
        error.put("code", type);
        json(response, status, Map.of("error", error));
    }

    /// The request is at fault.
    static void invalid(HttpServerResponse response, String field, String message) {
        error(response, 400, "invalid_request_error", field, message);
    }

    /// 429 with Retry-After.
    static void overloaded(HttpServerResponse response, Duration retryAfter, String message) {
        response.putHeader("Retry-After", Long.toString(Math.ceilDiv(retryAfter.toMillis(), 1000)));
        error(response, 429, "rate_limit_exceeded", "", message);
    }

    /// What a proxy gives in the model's place.
    static void html(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(PAGE);
    }
}
