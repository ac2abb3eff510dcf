package responsa.intake.domain;

import java.nio.charset.StandardCharsets;

/// A line that is not blank.
///
/// @param number from 1, blank lines counted
/// @param bytes without what ends the line; of a line that is too long its beginning only
/// @param length in bytes, as a whole
public record Line(long number, byte[] bytes, long length) {
    private static final int KEPT = 1000;

    /// Whether there is more of it than was kept.
    boolean isCut() {
        return length > bytes.length;
    }

    /// Its beginning, decoded as far as it goes, for whoever looks at what could not be read.
    public String beginning() {
        int end = Math.min(bytes.length, KEPT);
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
