package responsa.judge.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import responsa.judge.domain.request.Standards;
import responsa.spec.ExcerptWriter;
import responsa.spec.tokens.RememberedCounts;
import responsa.spec.tokens.Tokens;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// The standards that were used last, so that a system message of a few hundred kilobytes is not written for every
/// draft. Threads: any.
final class RecentStandards {
    private static final int MOST = 10_000;
    private static final float FULL = 0.75f;

    private final ExcerptWriter excerpts = new ExcerptWriter(new RememberedCounts(Tokens.o200k()));
    private final Map<Key, Standards> kept;

    /// @param most how many are kept
    /// @throws IllegalArgumentException if that is less than one, or more than memory would hold
    RecentStandards(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("standards-kept is %d; it must be 1 to %d".formatted(most, MOST));
        }
        this.kept = new LinkedHashMap<>(16, FULL, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Standards> eldest) {
                return size() > most;
            }
        };
    }

    /// Those of a spec, a recipe and categories in any order. Written while others wait: it takes milliseconds, and
    /// drafts of one category come together.
    ///
    /// @param version of the recipe
    Standards of(Spec spec, Recipe recipe, Sha256 version, List<String> categories) {
        Key key = new Key(spec.sha256(), version, recipe.judging().hidesCot(), Set.copyOf(categories));
        synchronized (kept) {
            return kept.computeIfAbsent(key, missing -> written(spec, recipe, categories));
        }
    }

    private Standards written(Spec spec, Recipe recipe, List<String> categories) {
        return Standards.of(recipe, excerpts.write(spec, categories, recipe.excerpting()));
    }

    /// By versions, not by ids: a recipe under the same name may have another rubric.
    /// Whether the CoT is hidden may be asked for over the recipe.
    private record Key(Sha256 spec, Sha256 recipe, boolean cotIsHidden, Set<String> categories) {}
}
