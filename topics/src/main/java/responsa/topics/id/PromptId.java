package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Names a prompt: H(canonical messages). The key of every record of a prompt, so that they share a partition number.
public record PromptId(@JsonValue Sha256 hash) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromptId {}

    /// The id of a conversation, given as role, content, role, content, …
    public static PromptId of(List<String> rolesAndContents) {
        return new PromptId(Sha256.ofFields(rolesAndContents));
    }

    /// Reads an id back from its 64 hexadecimal digits.
    public static PromptId parse(String hex) {
        return new PromptId(new Sha256(hex));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
