package responsa.scripted.count;

import org.jspecify.annotations.Nullable;

/// The calls of one request: what a crash test compares with what was acknowledged.
///
/// @param request its fingerprint
/// @param prompt the first half of the SHA-256 of the conversation's last user turn, the same for drafter, judge and
///     classifier
/// @param calls how often it was asked
/// @param answered how often it was answered to the last byte
/// @param planted the defect that its answer has; of several answers, the first that has one
/// @param slip what is wrong with its form; of several answers, of the first that has a slip
public record Calls(
        String request,
        String prompt,
        String task,
        long calls,
        long answered,
        @Nullable String planted,
        @Nullable String slip) {}
