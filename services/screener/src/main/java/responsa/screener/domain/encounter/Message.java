package responsa.screener.domain.encounter;

import java.util.List;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Fingerprint;

/// What partitions ask and tell each other.
public sealed interface Message {

    /// To the keeper of bands: a prompt came; who of these bands was there before?
    record Probe(long scope, Comer comer, BandGroup bands) implements Message {}

    /// To the home of a prompt: these were there before it.
    ///
    /// @param to the prompt that asked
    record Found(long scope, Name to, int group, List<Comer> candidates) implements Message {
        public Found {
            candidates = List.copyOf(candidates);
        }
    }

    /// To the home of a candidate: is it like the asker, and did it stay?
    record Question(Name about, Comer asker, double threshold, Fingerprint fingerprint) implements Message {}

    /// To the home of a prompt: a word about another one.
    ///
    /// @param to the prompt that is told
    /// @param of the one that it is about
    record Telling(long scope, Name to, Comer of, Word word) implements Message {}
}
