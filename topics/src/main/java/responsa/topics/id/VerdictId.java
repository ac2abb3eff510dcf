package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Names a verdict: a draft judged with one version of a spec and of a recipe. The first record of an id wins.
public record VerdictId(@JsonValue Sha256 hash) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VerdictId {}

    /// H(draft id, spec sha256 judged with, recipe sha256 judged with).
    public static VerdictId of(DraftId draft, Sha256 spec, Sha256 recipe) {
        return new VerdictId(Sha256.ofFields(List.of(draft.toString(), spec.hex(), recipe.hex())));
    }

    /// Reads an id back from its 64 hexadecimal digits.
    public static VerdictId parse(String hex) {
        return new VerdictId(new Sha256(hex));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
