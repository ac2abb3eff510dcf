package responsa.scripted.judge;

import java.util.List;

/// Sentences for scores that no named flaw explains.
final class Reasons {
    static final List<String> SOUND = List.of(
            "It does what is asked of it here.",
            "I find no fault under this criterion.",
            "It holds up when read against the policies.",
            "A small thing could be better, but nothing is wrong.",
            "Each step of it is carried by the one before.");

    static final List<String> WEAK = List.of(
            "A relevant point is passed over.",
            "It stays vague where the policies are definite.",
            "Half of what matters here is missing.",
            "One step does not follow from the one before.");

    private Reasons() {}
}
