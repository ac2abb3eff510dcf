package responsa.router.topology;

import org.jspecify.annotations.Nullable;
import responsa.router.domain.OpenCase;
import responsa.router.domain.SettledCase;
import responsa.router.domain.Standing;

/// A standing as the store keeps it; one of the two is there.
record KeptStanding(@Nullable OpenCase open, @Nullable SettledCase settled) {

    KeptStanding {
        if ((open == null) == (settled == null)) {
            throw new IllegalArgumentException("a kept standing is either open or settled");
        }
    }

    static KeptStanding of(Standing standing) {
        return switch (standing) {
            case OpenCase open -> new KeptStanding(open, null);
            case SettledCase settled -> new KeptStanding(null, settled);
        };
    }

    Standing standing() {
        return open == null ? settled : open;
    }
}
