package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// Names a draft, and the tuple that it may become.
public record DraftId(@JsonValue Sha256 hash) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftId {}

    /// H(case id, attempt, sample index).
    public static DraftId of(CaseId caseId, int attempt, int sampleIndex) {
        return new DraftId(
                Sha256.ofFields(List.of(caseId.toString(), Integer.toString(attempt), Integer.toString(sampleIndex))));
    }

    /// The seed of the request for this draft: drafts differ, a repeat asks the same again.
    public long seed() {
        return hash.toSeed();
    }

    /// Reads an id back from its 64 hexadecimal digits.
    public static DraftId parse(String hex) {
        return new DraftId(new Sha256(hex));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
