package responsa.drafter.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import responsa.model.ModelRequest;
import responsa.topics.id.Sha256;

/// The requests that were longer than a model's context, so that one which shows as much of the spec, and is as long,
/// is not sent to be refused as well.
///
/// An excerpt alone does not say it: a long conversation is refused with an excerpt that fits beside all others. So the
/// shortest refused request of an excerpt counts, in characters.
/// Bound: the [#MOST] used last, each for an hour: an endpoint may come back with a longer context. Threads: any.
final class KnownTooLong {
    static final int MOST = 4_096;
    static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Key, Integer> shortest;

    /// @param ticker of the hour
    KnownTooLong(Ticker ticker) {
        this.shortest = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /// A request was longer than the model's context.
    void add(ModelRequest refused) {
        shortest.asMap().merge(Key.of(refused), characters(refused), Math::min);
    }

    /// Whether one that was no longer has been refused.
    boolean holds(ModelRequest request) {
        Integer refused = shortest.getIfPresent(Key.of(request));
        return refused != null && characters(request) >= refused;
    }

    private static int characters(ModelRequest request) {
        return request.messages().stream()
                .mapToInt(message -> message.content().length())
                .sum();
    }

    /// @param excerpt null where none is shown
    /// @param maxTokens of the answer, which some endpoints keep free in the context
    private record Key(String model, @Nullable Sha256 excerpt, int maxTokens) {

        static Key of(ModelRequest request) {
            return new Key(request.model(), request.prefix(), request.sampling().maxTokens());
        }
    }
}
