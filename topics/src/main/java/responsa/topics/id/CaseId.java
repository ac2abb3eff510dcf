package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Names a case: a prompt under one version of a spec and of a recipe. Fixed at intake.
public record CaseId(@JsonValue Sha256 hash) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {}

    /// H(prompt id, spec sha256, recipe sha256).
    public static CaseId of(PromptId prompt, Sha256 spec, Sha256 recipe) {
        return new CaseId(Sha256.ofFields(List.of(prompt.toString(), spec.hex(), recipe.hex())));
    }

    /// Reads an id back from its 64 hexadecimal digits.
    public static CaseId parse(String hex) {
        return new CaseId(new Sha256(hex));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
