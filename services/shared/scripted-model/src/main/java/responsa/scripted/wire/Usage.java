package responsa.scripted.wire;

/// Token counts of a call, estimated as a quarter of the characters.
///
/// @param cached of the prompt, those that the prefix cache had
public record Usage(int prompt, int completion, int cached) {

    String json() {
        return ("{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":%d}}")
                .formatted(prompt, completion, prompt + completion, cached);
    }
}
