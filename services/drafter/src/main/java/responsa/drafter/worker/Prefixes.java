package responsa.drafter.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import responsa.drafter.domain.request.Prefix;
import responsa.drafter.domain.request.Shortening;
import responsa.spec.ExcerptWriter;
import responsa.spec.tokens.RememberedCounts;
import responsa.spec.tokens.TokenCounter;
import responsa.spec.tokens.Tokens;
import responsa.topics.id.Sha256;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// The prefixes that were used last, so that a system message of up to a few hundred kilobytes is not written anew for
/// every sample. Threads: any; a prefix that is missing is written by one of them while the others wait.
final class Prefixes {
    /// All categories of a spec of 270 KB, one by one, are about a tenth of it.
    static final long MOST_CHARACTERS = 16L << 20;

    private final TokenCounter counter = new RememberedCounts(Tokens.o200k());
    private final ExcerptWriter excerpts = new ExcerptWriter(counter);
    private final Cache<Key, Prefix> kept;

    /// @param characters of all kept prefixes together, about
    Prefixes(long characters) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(characters)
                .executor(Runnable::run)
                .<Key, Prefix>weigher((key, prefix) -> prefix.text().length())
                .build();
    }

    /// The prefix for a recipe, a spec and categories in any order.
    ///
    /// @throws IllegalArgumentException if the spec has no such category
    Prefix of(Recipe recipe, Spec spec, List<String> categories) {
        return of(recipe.cotStyle(), recipe.excerpting(), spec, categories);
    }

    /// What is tried where the prefix was longer than the model's context: the same with less of the spec.
    Prefix shorter(Recipe recipe, Spec spec, List<String> categories) {
        Excerpting whole = recipe.excerpting();
        int tokens = counter.count(of(recipe, spec, categories).excerpt().text());
        return of(recipe.cotStyle(), Shortening.of(whole, tokens), spec, categories);
    }

    private Prefix of(CotStyle style, Excerpting rules, Spec spec, List<String> categories) {
        Key key = new Key(style, rules, spec.sha256(), Set.copyOf(categories));
        return kept.get(key, missing -> written(key, spec));
    }

    private Prefix written(Key key, Spec spec) {
        return Prefix.of(key.style, excerpts.write(spec, key.categories, key.excerpting));
    }

    private record Key(CotStyle style, Excerpting excerpting, Sha256 spec, Set<String> categories) {}
}
