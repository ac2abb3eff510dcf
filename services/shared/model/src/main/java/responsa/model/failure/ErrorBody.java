package responsa.model.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import responsa.topics.json.Json;

/// What an endpoint says of an error: `{"error": {"message", "type", "code", "param"}}`, or a text in place of the
/// object.
///
/// The message is searched for what we know, and never shown: it may quote the prompt.
///
/// @param present whether there was an error in the API's shape
record ErrorBody(boolean present, String message, String type, String code, String param) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-\\[\\]]{1,60}");
    private static final ErrorBody NONE = new ErrorBody(false, "", "", "", "");

    /// Reads a body; none of this kind reads as not present.
    static ErrorBody read(byte[] body) {
        try {
            JsonNode root = Json.records().readTree(body);
            JsonNode error = root == null ? MissingNode.getInstance() : root.path("error");
            return error.isObject() || error.isTextual() ? of(error) : NONE;
        } catch (IOException notJson) {
            return NONE;
        }
    }

    /// Reads the value of `error`.
    static ErrorBody of(JsonNode error) {
        if (error.isTextual()) {
            return new ErrorBody(true, error.asText(), "", "", "");
        }
        return new ErrorBody(
                true, text(error, "message"), text(error, "type"), text(error, "code"), text(error, "param"));
    }

    /// The status that the code stands for, where the code is one; 0 where not.
    int status() {
        return code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 0;
    }

    /// Only asked where the status says that something is missing.
    boolean isAboutTheModel() {
        return code.equals("model_not_found") || param.equals("model") || says("model");
    }

    /// OpenAI's code, llama.cpp's type, and the words of vLLM, which names both what a prompt alone and what it has
    /// with
    /// its answer, and of Ollama.
    boolean isAboutTheContext() {
        return code.equals("context_length_exceeded")
                || type.equals("exceed_context_size_error")
                || says("context length")
                || says("context size")
                || says("context window")
                || says("maximum model length");
    }

    boolean isAboutTheQuota() {
        return code.equals("insufficient_quota") || type.equals("insufficient_quota");
    }

    /// llama.cpp answers so until it has loaded its model.
    boolean isAboutLoading() {
        return type.equals("unavailable_error") || says("loading model");
    }

    /// Its names, for people; empty if it has none that are surely names.
    String names() {
        StringJoiner names = new StringJoiner(", ");
        name(names, "type", type);
        name(names, "code", code);
        name(names, "param", param);
        return names.toString();
    }

    private boolean says(String words) {
        return message.toLowerCase(Locale.ROOT).contains(words);
    }

    /// A value with blanks or signs in it is no name, and may be a piece of the prompt.
    private static void name(StringJoiner names, String field, String value) {
        if (NAME.matcher(value).matches()) {
            names.add(field + " " + value);
        }
    }

    private static String text(JsonNode error, String field) {
        JsonNode value = error.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
