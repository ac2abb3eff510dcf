package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a recipe makes of a finding.
public enum GateAction {
    /// The draft is rejected, and no pass is paid for.
    REJECT,
    /// The finding is noted in the verdict and counted; it decides nothing.
    ANNOTATE,
    /// Nobody looks.
    OFF;

    /// The name that recipes use.
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
