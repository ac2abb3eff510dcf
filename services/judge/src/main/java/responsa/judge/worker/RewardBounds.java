package responsa.judge.worker;

import java.time.Duration;
import responsa.judge.config.JudgeSettings;

/// Checks what the settings of the reward endpoint may be.
final class RewardBounds {
    private static final int MOST_ITEMS = 65_536;
    private static final int LONGEST_BODY = 64 << 20;

    private RewardBounds() {}

    /// @throws IllegalArgumentException naming the first setting that is out of its bounds
    static void check(JudgeSettings.Reward settings) {
        within("in-flight", settings.inFlight(), 1, MOST_ITEMS);
        within("max-items", settings.maxItems(), 1, settings.inFlight());
        within("max-body-bytes", settings.maxBodyBytes(), 1024, LONGEST_BODY);
        if (settings.within().compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "responsa.judge.reward.within is %s; it must be at least PT1S.".formatted(settings.within()));
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "responsa.judge.reward.%s is %d; it must be %d to %d.".formatted(name, value, least, most));
        }
    }
}
