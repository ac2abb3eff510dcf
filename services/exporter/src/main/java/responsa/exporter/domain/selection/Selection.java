package responsa.exporter.domain.selection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;

/// What an export takes. Whatever is not said admits everything.
///
/// @param from accepted at this time or later, by the broker's clock
/// @param to accepted before this time
/// @param spec the id of a spec, or the beginning of a version's SHA-256
/// @param recipe the id of a recipe, or the beginning of a version's SHA-256
/// @param categories at least one of them
/// @param minima the least score of a criterion, by its name
/// @param licenses licences of prompts, in any case
public record Selection(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String spec,
        @Nullable String recipe,
        Set<String> categories,
        Map<String, Integer> minima,
        Set<String> licenses) {
    /// Everything.
    public static final Selection ALL = new Selection(null, null, null, null, Set.of(), Map.of(), Set.of());

    private static final int LEAST_DIGITS = 6;

    public Selection {
        categories = Set.copyOf(categories);
        minima = new TreeMap<>(minima);
        Set<String> lower = new TreeSet<>();
        licenses.forEach(license -> lower.add(license.toLowerCase(Locale.ROOT)));
        licenses = lower;
    }

    /// Why an answer is left out, for people; empty if it is taken. Its scores are not asked.
    public Optional<String> leavesOut(Prompt prompt, List<String> about, Provenance drafted, Instant time) {
        if (from != null && time.isBefore(from) || to != null && !time.isBefore(to)) {
            return Optional.of("not from this time");
        }
        if (!isVersion(spec, drafted.spec().id(), drafted.spec().sha256().hex())
                || !isVersion(
                        recipe, drafted.recipe().id(), drafted.recipe().sha256().hex())) {
            return Optional.of("not of this spec or recipe");
        }
        if (!categories.isEmpty() && about.stream().noneMatch(categories::contains)) {
            return Optional.of("not of these categories");
        }
        return isAllowed(prompt) ? Optional.empty() : Optional.of("a licence that is not allowed");
    }

    /// Whether these scores are enough.
    public boolean isEnough(Map<String, Integer> scores) {
        return minima.entrySet().stream().allMatch(least -> {
            Integer score = scores.get(least.getKey());
            return score != null && score >= least.getValue();
        });
    }

    private boolean isAllowed(Prompt prompt) {
        String license = prompt.metadata().get("license");
        return licenses.isEmpty()
                || license != null
                        && licenses.contains(license.toLowerCase(Locale.ROOT).strip());
    }

    private static boolean isVersion(@Nullable String wanted, String id, String sha256) {
        return wanted == null
                || wanted.equals(id)
                || wanted.length() >= LEAST_DIGITS && sha256.startsWith(wanted.toLowerCase(Locale.ROOT));
    }
}
