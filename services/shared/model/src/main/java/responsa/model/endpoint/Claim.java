package responsa.model.endpoint;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// What a call says of itself when it wants a place.
///
/// @param prefix hash of what it begins with as others do; null where nothing is known of it
/// @param tokens of its prompt and the longest answer, about; for budgets
/// @param share whose call it is: places that fall free go round robin over the shares that wait
public record Claim(@Nullable Sha256 prefix, String share, long tokens) {

    /// Of a call whose tokens do not matter.
    public Claim(@Nullable Sha256 prefix, String share) {
        this(prefix, share, 0);
    }
}
