package responsa.classifier.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import responsa.classifier.domain.request.Briefing;
import responsa.topics.id.Sha256;
import responsa.topics.record.Spec;

/// The briefings that were used last, one to a version of a spec. Threads: any.
final class Briefings {
    /// More versions than are in use at a time.
    private static final int MOST = 32;

    private final Cache<Sha256, Briefing> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Briefing of(Spec spec) {
        return kept.get(spec.sha256(), missing -> Briefing.of(spec));
    }
}
