package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Names one pass of the judge over a draft.
public record PassId(@JsonValue Sha256 hash) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PassId {}

    /// H(draft id, index of the pass, spec sha256 and recipe sha256 judged with).
    public static PassId of(DraftId draft, int index, Sha256 spec, Sha256 recipe) {
        return new PassId(
                Sha256.ofFields(List.of(draft.toString(), Integer.toString(index), spec.hex(), recipe.hex())));
    }

    /// The seed of the request for this pass: passes differ, a repeat asks the same again.
    public long seed() {
        return hash.toSeed();
    }

    /// Reads an id back from its 64 hexadecimal digits.
    public static PassId parse(String hex) {
        return new PassId(new Sha256(hex));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
