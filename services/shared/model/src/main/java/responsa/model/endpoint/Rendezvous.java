package responsa.model.endpoint;

import java.util.Comparator;
import java.util.List;
import responsa.topics.id.Sha256;

/// Which endpoint a call is sent to.
///
/// Calls of a prefix go to one, so that its prefix cache serves them: the one with the highest hash of prefix and
/// endpoint (rendezvous hashing, Thaler and Ravishankar 1998), or the next one while that has more than its share of
/// the calls (bounded loads, Mirrokni, Thorup and Zadimoghaddam 2018). Shares go by what each endpoint achieves; the
/// hash does not, since prefixes would move with every change of it and find no cache. Calls without a prefix go to
/// the endpoint that has the fewest for what it achieves.
///
/// Processes agree without speaking to each other, and when an endpoint comes or goes, only its own prefixes move.
final class Rendezvous {
    /// An endpoint takes a quarter more calls than its share: less would scatter prefixes, more would let some queue.
    private static final double SLACK = 1.25;
    /// That few calls any endpoint serves at once; below it a share says nothing.
    private static final int FEW = 8;

    private Rendezvous() {}

    /// @param open endpoints that take a call, at least one
    static Place of(List<Place> open, Claim claim) {
        Sha256 prefix = claim.prefix();
        return prefix == null ? leastLoaded(open) : of(open, prefix);
    }

    /// How many endpoints a call would rather have, had they all room: 0 if this is its own. Where its own is full, a
    /// prefix so has a second home and a third, and is not scattered over all.
    static int rank(Place place, List<Place> up, Claim claim) {
        Sha256 prefix = claim.prefix();
        if (prefix == null) {
            return 0;
        }
        long key = prefix.toSeed();
        long hash = mixed(key ^ place.seed());
        int higher = 0;
        for (Place other : up) {
            if (mixed(key ^ other.seed()) > hash) {
                higher++;
            }
        }
        return higher;
    }

    /// Ties go to the first: with few calls that keeps one endpoint's prefix cache warm.
    private static Place leastLoaded(List<Place> open) {
        return open.stream()
                .min(Comparator.comparingDouble(place -> (double) place.inFlight() / place.weight()))
                .orElseThrow();
    }

    /// There is always one below its bound, since all bounds together exceed the calls.
    private static Place of(List<Place> open, Sha256 prefix) {
        long calls = open.stream().mapToLong(Place::inFlight).sum() + 1;
        long weights = open.stream().mapToLong(Place::weight).sum();
        List<Place> below = open.stream()
                .filter(place -> place.inFlight() < bound(calls, (double) place.weight() / weights))
                .toList();
        return highest(below, prefix);
    }

    /// @param share of all calls, by weight
    static double bound(long calls, double share) {
        return Math.max(FEW, Math.ceil(SLACK * calls * share));
    }

    /// A loop: it is run for many calls each time that a place falls free.
    private static Place highest(List<Place> places, Sha256 prefix) {
        long key = prefix.toSeed();
        Place highest = places.getFirst();
        for (Place place : places) {
            if (mixed(key ^ place.seed()) > mixed(key ^ highest.seed())) {
                highest = place;
            }
        }
        return highest;
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
