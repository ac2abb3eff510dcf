package responsa.local.calibration;

import org.jspecify.annotations.Nullable;

/// Tells Jackson which figures to leave out: JSON has no word for a share of nothing.
final class NotANumber {

    @Override
    public boolean equals(@Nullable Object figure) {
        return figure instanceof Double number && number.isNaN();
    }

    @Override
    public int hashCode() {
        return Double.hashCode(Double.NaN);
    }
}
