package responsa.router.topology;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.router.domain.OfferedCase;
import responsa.router.domain.OpenCase;
import responsa.router.domain.SettledCase;
import responsa.router.domain.Standing;

/// A standing as the store keeps it; one of the three is there.
///
/// @param heard day since 1970 of the last record of the case; null where it was not kept yet
record KeptStanding(
        @Nullable OpenCase open,
        @Nullable OfferedCase offered,
        @Nullable SettledCase settled,
        @Nullable Integer heard) {

    KeptStanding {
        if (Stream.of(open, offered, settled).filter(one -> one != null).count() != 1) {
            throw new IllegalArgumentException("a kept standing is open, offered or settled");
        }
    }

    static KeptStanding of(Standing standing, int heard) {
        return switch (standing) {
            case OpenCase open -> new KeptStanding(open, null, null, heard);
            case OfferedCase offered -> new KeptStanding(null, offered, null, heard);
            case SettledCase settled -> new KeptStanding(null, null, settled, heard);
        };
    }

    Standing standing() {
        if (open != null) {
            return open;
        }
        return offered == null ? settled : offered;
    }
}
