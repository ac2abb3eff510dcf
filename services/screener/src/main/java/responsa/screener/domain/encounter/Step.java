package responsa.screener.domain.encounter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message does to a prompt that is not decided.
///
/// @param next null once it is decided
public record Step(@Nullable Waiting next, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }
}
