package responsa.topics.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What gates make of a draft, which are the checks that a program does without a model. Lengths are characters.
///
/// All but the lengths is null in a recipe that was written before there were such gates. What it does not say stays
/// as it was then: no new gate acts on it.
///
/// @param gates what is made of a finding, by its name; a name that is not there is that of a later gate
/// @param maxCopiedShare the share of the CoT, 0 to 1, that may be copied from the spec
/// @param maxRepeatedShare the share of a CoT or of a response, 0 to 1, that may say again what stood there before
/// @param harmfulPatterns words and phrases that must not stand in the CoT of a refusal; neither case, white space
///     nor punctuation count
public record Gating(
        int minCotLength,
        int maxCotLength,
        int minResponseLength,
        int maxResponseLength,
        @Nullable SortedMap<String, GateAction> gates,
        @Nullable Double maxCopiedShare,
        @Nullable Double maxRepeatedShare,
        @Nullable List<String> harmfulPatterns) {
    private static final int MOST = 10_000_000;
    private static final int MOST_PATTERNS = 1_000;
    private static final int LONGEST_PATTERN = 200;

    public Gating {
        Bounds.check("gating.max_cot_length", maxCotLength, 1, MOST);
        Bounds.check("gating.max_response_length", maxResponseLength, 1, MOST);
        Bounds.check("gating.min_cot_length", minCotLength, 1, maxCotLength);
        Bounds.check("gating.min_response_length", minResponseLength, 1, maxResponseLength);
        gates = gates == null ? null : Copies.sorted(gates);
        checkShare("gating.max_copied_share", maxCopiedShare);
        checkShare("gating.max_repeated_share", maxRepeatedShare);
        harmfulPatterns = harmfulPatterns == null ? null : checkedPatterns(harmfulPatterns);
    }

    /// Bounds of lengths alone, as recipes were before they named gates.
    public Gating(int minCotLength, int maxCotLength, int minResponseLength, int maxResponseLength) {
        this(minCotLength, maxCotLength, minResponseLength, maxResponseLength, null, null, null, null);
    }

    /// The same, but for what is made of findings: these names as given, the others as before.
    public Gating with(Map<String, GateAction> changed) {
        SortedMap<String, GateAction> all = gates == null ? Copies.sorted(changed) : Copies.over(gates, changed);
        return new Gating(
                minCotLength,
                maxCotLength,
                minResponseLength,
                maxResponseLength,
                all,
                maxCopiedShare,
                maxRepeatedShare,
                harmfulPatterns);
    }

    /// What is made of a finding; empty if the recipe is older than the gate that makes it.
    public Optional<GateAction> action(String finding) {
        return gates == null ? Optional.empty() : Optional.ofNullable(gates.get(finding));
    }

    private static void checkShare(String field, @Nullable Double share) {
        if (share != null) {
            Bounds.check(field, share, 0, 1);
        }
    }

    private static List<String> checkedPatterns(List<String> patterns) {
        if (patterns.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "gating.harmful_patterns has %d entries; it may have %d".formatted(patterns.size(), MOST_PATTERNS));
        }
        for (int index = 0; index < patterns.size(); index++) {
            checkPattern(patterns.get(index), "gating.harmful_patterns[%d]".formatted(index));
        }
        return List.copyOf(patterns);
    }

    private static void checkPattern(String pattern, String field) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException(
                    "%s has %d characters; it may have %d".formatted(field, pattern.length(), LONGEST_PATTERN));
        }
        if (pattern.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "%s holds no letter and no digit; write the words to look for".formatted(field));
        }
    }
}
