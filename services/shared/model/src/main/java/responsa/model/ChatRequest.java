package responsa.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import responsa.model.endpoint.Endpoint;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Sampling;

/// A request as the chat completions API has it: only what vLLM, llama.cpp's server, Ollama and OpenAI all take.
final class ChatRequest {
    private static final ObjectMapper JSON = Json.records();

    private ChatRequest() {}

    /// The body for this endpoint.
    ///
    /// @param withSchema whether the schema goes along, where the request has one
    /// @param choices how many answers are wanted; one is not written, since some endpoints do not know `n`
    static byte[] body(ModelRequest request, Endpoint endpoint, boolean withSchema, int choices) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("model", endpoint.model());
            writeMessages(json, request);
            writeSampling(json, request.sampling(), endpoint.tokenLimit());
            if (choices > 1) {
                json.writeNumberField(Extra.CHOICES.field(), choices);
            }
            writeStreaming(json);
            AnswerSchema schema = request.schema();
            if (schema != null && withSchema) {
                writeSchema(json, schema);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be written", impossible);
        }
        return body.toByteArray();
    }

    /// Roles as they come: which of them a model takes is the stages' business, since their templates depend on it.
    private static void writeMessages(JsonGenerator json, ModelRequest request) throws IOException {
        json.writeArrayFieldStart("messages");
        for (Message message : request.messages()) {
            json.writeStartObject();
            json.writeStringField("role", message.role().text());
            json.writeStringField("content", message.content());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// All of it is always written, so that no default of an endpoint decides and the record of the call is true.
    private static void writeSampling(JsonGenerator json, Sampling sampling, String tokenLimit) throws IOException {
        json.writeNumberField("temperature", sampling.temperature());
        json.writeNumberField("top_p", sampling.topP());
        json.writeNumberField(tokenLimit, sampling.maxTokens());
        json.writeNumberField("seed", sampling.seed());
    }

    /// A stream shows that the endpoint lives while the model thinks; usage comes in its last event only if asked
    /// for.
    private static void writeStreaming(JsonGenerator json) throws IOException {
        json.writeBooleanField("stream", true);
        json.writeObjectFieldStart("stream_options");
        json.writeBooleanField("include_usage", true);
        json.writeEndObject();
    }

    /// Not `strict`: OpenAI refuses a strict schema that uses more than its subset, and the others have no such
    /// word.
    private static void writeSchema(JsonGenerator json, AnswerSchema schema) throws IOException {
        json.writeObjectFieldStart(Extra.SCHEMA.field());
        json.writeStringField("type", "json_schema");
        json.writeObjectFieldStart("json_schema");
        json.writeStringField("name", schema.name());
        json.writeFieldName("schema");
        json.writeRawValue(schema.json());
        json.writeEndObject();
        json.writeEndObject();
    }
}
