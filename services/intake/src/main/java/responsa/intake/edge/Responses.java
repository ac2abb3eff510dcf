package responsa.intake.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import responsa.topics.json.Json;

/// Answers as HTTP.
final class Responses {
    private Responses() {}

    static Response of(Answer answer) {
        try {
            Response.ResponseBuilder response = Response.status(answer.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Json.records().writeValueAsBytes(answer.body()));
            if (answer.retryAfter() != null) {
                response.header(HttpHeaders.RETRY_AFTER, answer.retryAfter());
            }
            if (answer.status() == Answer.UNAUTHORIZED) {
                response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            return response.build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer cannot be written as JSON", unwritable);
        }
    }
}
