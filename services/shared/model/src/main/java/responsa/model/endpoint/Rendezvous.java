package responsa.model.endpoint;

import java.util.Comparator;
import java.util.List;
import responsa.topics.id.Sha256;

/// Which endpoint the calls of a prefix are sent to, so that its prefix cache serves them: the one with the highest
/// hash
/// of prefix and endpoint (rendezvous hashing, Thaler and Ravishankar 1998), or the next one while that has more than
/// its share of the calls (bounded loads, Mirrokni, Thorup and Zadimoghaddam 2018).
///
/// Processes agree without speaking to each other, and when an endpoint comes or goes, only its own prefixes move.
final class Rendezvous {
    /// An endpoint takes a quarter more calls than the mean: less would scatter prefixes, more would let some queue.
    private static final double SLACK = 1.25;
    /// That few calls any endpoint serves at once; below it a mean says nothing.
    private static final int FEW = 8;

    private Rendezvous() {}

    /// @param up endpoints that answer, at least one
    /// @return one of them; there is always one below its bound, since all bounds together exceed the calls
    static Place of(List<Place> up, Sha256 prefix) {
        long calls = up.stream().mapToLong(Place::inFlight).sum() + 1;
        double bound = Math.max(FEW, Math.ceil(SLACK * calls / up.size()));
        long key = prefix.toSeed();
        return up.stream()
                .filter(place -> place.inFlight() < bound)
                .max(Comparator.comparingLong(place -> mixed(key ^ place.seed())))
                .orElseThrow();
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
