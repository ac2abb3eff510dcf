package responsa.scripted.wire;

/// Token counts of a call, estimated as a quarter of the characters.
///
/// @param cached of the prompt, those that the prefix cache had
public record Usage(int prompt, int completion, int cached) {

    String json() {
        return "{\"prompt_tokens\":" + prompt + ",\"completion_tokens\":" + completion + ",\"total_tokens\":"
                + (prompt + completion) + ",\"prompt_tokens_details\":{\"cached_tokens\":" + cached + "}}";
    }
}
