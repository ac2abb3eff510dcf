package responsa.topics.record;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// A value of `responsa.specs`: a version of a spec under its sha256, or under `current/<spec id>` which one is
/// current.
public record SpecEntry(@Nullable Spec spec, @Nullable Sha256 current) {

    public SpecEntry {
        if ((spec == null) == (current == null)) {
            throw new IllegalArgumentException("an entry of responsa.specs holds either a spec or a pointer");
        }
    }

    /// A version.
    public static SpecEntry version(Spec spec) {
        return new SpecEntry(spec, null);
    }

    /// The pointer to the version that is current.
    public static SpecEntry pointer(Sha256 current) {
        return new SpecEntry(null, current);
    }
}
