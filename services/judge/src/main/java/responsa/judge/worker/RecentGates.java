package responsa.judge.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import responsa.judge.domain.gate.Gates;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// The gates of the versions that were asked for last, so that a spec of a few hundred kilobytes is not read for
/// every draft. Threads: any.
final class RecentGates {
    /// Versions at once; each holds a few megabytes of a large spec.
    private static final int MOST = 16;
    private static final float FULL = 0.75f;

    private final Map<Key, Gates> kept = new LinkedHashMap<>(16, FULL, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Gates> eldest) {
            return size() > MOST;
        }
    };

    /// Those of a spec and a recipe. Made while others wait: drafts of one version come together.
    ///
    /// @param version of the recipe
    Gates of(Spec spec, Recipe recipe, Sha256 version) {
        synchronized (kept) {
            return kept.computeIfAbsent(new Key(spec.sha256(), version), missing -> Gates.of(spec, recipe));
        }
    }

    private record Key(Sha256 spec, Sha256 recipe) {}
}
